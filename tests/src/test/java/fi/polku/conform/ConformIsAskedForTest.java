package fi.polku.conform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import fi.polku.reference.Catalogue;
import fi.polku.reference.DemoPeople;
import fi.polku.reference.ReferenceHost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformIsAskedForTest {
    private static final String TOKEN = "asked-for";
    private static final String X_ROAD = "/r1/FI/GOV/1234567-8/hr/competence/v1/";
    private static ReferenceHost host;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void start() throws IOException {
        Catalogue all = Catalogue.load();
        host = ReferenceHost.start(
                0, TOKEN, new Catalogue(all.scales(), all.frameworks(), all.of(Catalogue.EXPERT_WORK)));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void a_host_that_keeps_the_rules_ends_well() {
        assertThat(run(host.url(), "--token", TOKEN, "--person", DemoPeople.EXPERT.id()))
                .isZero();
        assertThat(printed.toString(UTF_8))
                .contains("passed\n", "No rule is broken", "S2   a repeated message does nothing more");
    }

    @Test
    void without_an_address_it_is_the_local_one_and_the_environment_gives_the_token(@TempDir Path folder)
            throws Exception {
        Path json = folder.resolve("report.json");
        Target local = new Target(host.url(), Optional.of(TOKEN), Optional.empty(), Optional.empty());
        assertThat(new Conform(out(), Optional.of("wrong")).run(List.of("--json", json.toString()), () -> local))
                .isZero();
        assertThat(new Conform(out(), Optional.of(TOKEN)).run(List.of(host.url()), () -> local))
                .isZero();
        assertThat(JSONObjectUtils.parse(Files.readString(json))).containsEntry("broken", false);
        assertThat(printed.toString(UTF_8)).contains("not tried\n", "Name somebody with --person");
    }

    @Test
    void a_host_that_breaks_a_rule_ends_ill_and_is_told_how_to_mend_it() {
        try (Relay relay =
                new Relay(host.url(), (sent, behind) -> behind.ask(sent).without("etag"))) {
            assertThat(run(relay.url(), "--token", TOKEN)).isEqualTo(1);
        }
        assertThat(printed.toString(UTF_8))
                .contains("One rule is broken", "came:  no ETag", "mend:  " + Rule.R7.mend());
    }

    @Test
    void a_host_that_lets_nobody_in_is_blamed_for_nothing_else() {
        assertThat(run(host.url(), "--token", "wrong")).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("C1", "401 unauthorised", "One rule is broken");
    }

    @Test
    void a_host_that_does_not_answer_is_not_judged() {
        assertThat(run("http://localhost:1/competence/v1/")).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).contains("The host did not answer GET capabilities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host.example/", "host.example", "--token", "--colour blue", "http://a/ http://b/"})
    void what_cannot_be_understood_is_said(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).startsWith("polku: \"conform\"");
    }

    /** A security server passes on what has a client and the path of a service, without the former. */
    @Test
    void a_host_behind_x_road_is_reached_through_it() throws IOException {
        try (SecurityServer server = new SecurityServer(X_ROAD, host.url())) {
            assertThat(run(server.url(), "--token", TOKEN, "--xroad-client", "FI/GOV/7654321-0/polku"))
                    .isZero();
            assertThat(host.calls().latest())
                    .anySatisfy(call -> assertThat(call.client()).contains("FI/GOV/7654321-0/polku"));
            assertThat(run(server.url(), "--token", TOKEN)).isEqualTo(1);
        }
    }

    private int run(String... arguments) {
        return new Conform(out(), Optional.empty()).run(List.of(arguments), () -> {
            throw new AssertionError("an address was given");
        });
    }

    private PrintStream out() {
        return new PrintStream(printed, true, UTF_8);
    }
}
