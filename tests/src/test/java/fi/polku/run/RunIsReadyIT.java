package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.DemoPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./polku run} as a person meets it: address, people, token, end. */
class RunIsReadyIT {
    @TempDir
    Path home;

    @Test
    void it_says_where_it_is_and_who_one_can_be_gives_tokens_and_ends_with_all_its_processes() throws Exception {
        int port = Ports.free();
        try (RunningProcess run = RunningProcess.started(home, "run", String.valueOf(port))) {
            run.awaitSaying("Ctrl-C ends it.");
            assertThat(run.said())
                    .contains("Polku is ready at http://localhost:" + port + "/")
                    .contains(DemoPeople.EXPERT.fullName(), DemoPeople.SUPERVISOR.fullName(), DemoPeople.HR.id());

            Clone.Said token = RunningProcess.polku(home, "token", "supervisor");
            assertThat(token.exit()).as(token.err()).isZero();
            HttpResponse<String> goals = goals(port, token.out().strip());
            assertThat(goals.statusCode()).as(goals.body()).isEqualTo(200);

            Clone.Said second = RunningProcess.polku(home, "run", String.valueOf(Ports.free()));
            assertThat(second.exit()).isNotZero();
            assertThat(second.err()).startsWith("polku: Polku already runs with the data in");

            List<ProcessHandle> family = run.family();
            assertThat(family).hasSizeGreaterThan(2);
            run.term();
            assertThat(run.awaitExit()).isEqualTo(143);
            assertThat(RunningProcess.allGone(family)).isTrue();
            assertThat(Ports.taken(port)).isFalse();
            assertThat(RunningProcess.polku(home, "token", "supervisor").exit()).isNotZero();
        }
    }

    private static HttpResponse<String> goals(int port, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/goals"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
