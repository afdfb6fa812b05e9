package fi.polku.tests.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.polku.run.Options;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same WAR in an EAR on the full server, at context root {@code /}: what people do first works there, too. */
class EarOnPayaraServerIT {
    private static Site polku;

    @BeforeAll
    static void start() {
        // Each class that the server loads, and where from; one file for each JVM, as asadmin is one as well.
        polku = Site.apart(
                "ear-site",
                options -> options.with(Options.Form.EAR)
                        .withJvm("-Xlog:class+load:file=" + options.home().resolve("log/classes-%p.log")));
    }

    @AfterAll
    static void end() {
        polku.close();
    }

    @Test
    void it_is_ready_and_says_so_of_its_database() {
        Answer ready = polku.anonymous().get("/health/ready").expect(200);
        assertThat(ready.text("status")).isEqualTo("UP");
        assertThat(ready.body()).contains("database");
        polku.anonymous().get("/health/live").expect(200);
    }

    @Test
    void people_sign_in_and_see_their_development() {
        Sheet signedOut = polku.visitor().get("/signed-out").expect(200);
        assertThat(signedOut.text()).contains("Kirjaudu");
        Sheet development = polku.signIn("expert").get("/development").expect(200);
        assertThat(development.heading()).isEqualTo("Oma kehittyminen");
        assertThat(development.document().select("[href$=.css]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(style -> polku.anonymous().get(style).expect(200));
    }

    @Test
    void a_bearer_token_opens_the_api_and_nothing_else_does() {
        assertThat(polku.as("expert").get("/api/v1/me").expect(200).text("name"))
                .isEqualTo("Aino Koskela");
        polku.anonymous().get("/api/v1/me").expect(401);
    }

    @Test
    void a_goal_is_set_and_read_and_its_why_is_sealed() {
        Caller expert = polku.as("expert");
        String id = expert.post("/api/v1/goals", Map.of("title", "Ohjaan etäpalaverit", "why", "Jotta kaikki puhuvat"))
                .expect(201)
                .text("id");
        Answer goal = expert.get("/api/v1/goals/" + id).expect(200);
        assertThat(goal.text("why")).isEqualTo("Jotta kaikki puhuvat");
        assertThat(polku.database()
                        .one(String.class, "select encode(why, 'escape') from polku.goal where id = ?::uuid", id))
                .doesNotContain("kaikki");
    }

    @Test
    void the_api_is_described() {
        String described = polku.anonymous().get("/openapi").expect(200).body();
        assertThat(described).contains("/api/v1/goals", "/api/v1/me");
    }

    /** The server has a runtime of its own, which it loads for its own XML long before. */
    @Test
    void xml_of_the_host_is_bound_by_the_runtime_that_the_war_brings() throws IOException {
        List<String> loaded = loadedFrom("fi.polku.adapter.contract.SafeXml ");
        assertThat(loaded)
                .filteredOn(line -> line.contains("org.glassfish.jaxb.runtime.") && !line.contains("$$Lambda"))
                .anyMatch(line -> line.contains(".UnmarshallerImpl "))
                .allMatch(line -> line.matches(".* source: file:.*/polku_war/WEB-INF/lib/jaxb-runtime-[.0-9]+\\.jar"));
    }

    @Test
    void it_listens_to_this_machine_alone() {
        assumeThat(Path.of("/proc/net/tcp")).exists();
        List<String> listeners = Listeners.of(polku.installation().serverProcess());
        assertThat(listeners).hasSizeGreaterThan(1).allMatch(Listeners::isLoopback);
    }

    /** The server's log of loaded classes from that one on; empty where it was not loaded. */
    private static List<String> loadedFrom(String className) throws IOException {
        try (Stream<Path> files = Files.list(polku.installation().home().resolve("log"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("classes-"))
                    .toList()) {
                List<String> lines = Files.readAllLines(file).stream()
                        .dropWhile(line -> !line.contains(className))
                        .toList();
                if (!lines.isEmpty()) {
                    return lines;
                }
            }
        }
        return List.of();
    }
}
