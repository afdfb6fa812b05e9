package fi.polku.conform;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.conform.Mutants.Mutant;
import fi.polku.conform.Report.Verdict;
import fi.polku.reference.Catalogue;
import fi.polku.reference.DemoPeople;
import fi.polku.reference.RecordKind;
import fi.polku.reference.ReferenceHost;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference host keeps every rule; one that breaks a rule breaks that rule, and no other is blamed. */
class HostBreaksARuleTest {
    static final String TOKEN = "conformance";
    private static final String PERSON = DemoPeople.EXPERT.id();

    private static ReferenceHost host;

    @BeforeAll
    static void start() throws IOException {
        Catalogue all = Catalogue.load();
        // ESCO's thousands would only take time
        Catalogue few = new Catalogue(all.scales(), all.frameworks(), all.of(Catalogue.EXPERT_WORK));
        host = ReferenceHost.start(0, TOKEN, few);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    static Stream<Mutant> mutants() {
        return Mutants.all();
    }

    @Test
    void the_reference_host_keeps_every_rule_and_is_left_as_it_was() {
        List<?> before = held();
        Report report = Conformance.of(target(host.url(), Optional.of(PERSON)));
        assertThat(broken(report)).isEmpty();
        assertThat(verdicts(report, Verdict.PASSED)).containsExactlyElementsOf(Rule.byHttp());
        assertThat(held()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void a_host_that(Mutant mutant) {
        try (Relay relay = new Relay(host.url(), mutant.mutation())) {
            Report report = Conformance.of(target(relay.url(), Optional.of(PERSON)));
            assertThat(verdicts(report, Verdict.BROKEN))
                    .as("%s", broken(report))
                    .containsExactly(mutant.rule());
        }
    }

    @Test
    void each_rule_has_a_host_that_breaks_it() {
        assertThat(Mutants.all().map(Mutant::rule).distinct().sorted()).containsExactlyElementsOf(Rule.byHttp());
    }

    @Test
    void nothing_is_sent_about_anybody_who_is_not_named() {
        int before = host.records().received().messages();
        Report report = Conformance.of(target(host.url(), Optional.empty()));
        assertThat(host.records().received().messages()).isEqualTo(before);
        assertThat(verdicts(report, Verdict.NOT_TRIED))
                .containsExactly(
                        Rule.S1, Rule.S2, Rule.S3, Rule.S4, Rule.S5, Rule.S6, Rule.S7, Rule.S8, Rule.S9, Rule.S10);
    }

    @Test
    void what_a_host_does_not_offer_is_no_fault() {
        List<String> optional = List.of(
                "changes", "discussions", "courses", "goals", "steps", "evidence", "participations", "trainings");
        try (Relay relay = new Relay(host.url(), (sent, behind) -> {
            Relay.Reply reply = behind.ask(sent);
            if (!sent.path().equals("capabilities")) {
                return reply;
            }
            String text = reply.text();
            for (String name : optional) {
                text = text.replace("<capability name=\"" + name + "\"/>", "");
            }
            return reply.saying(text);
        })) {
            Report report = Conformance.of(target(relay.url(), Optional.of(PERSON)));
            assertThat(broken(report)).isEmpty();
            assertThat(verdicts(report, Verdict.ABSENT)).contains(Rule.R6, Rule.S1, Rule.S2, Rule.S9, Rule.S10);
        }
    }

    private static List<?> held() {
        return Arrays.stream(RecordKind.values())
                .map(kind -> host.records().received().of(kind, PERSON))
                .toList();
    }

    private static Target target(String url, Optional<String> person) {
        return new Target(url, Optional.of(TOKEN), person, Optional.empty());
    }

    private static List<Rule> verdicts(Report report, Verdict verdict) {
        return report.rules().stream()
                .filter(rule -> report.verdict(rule) == verdict)
                .toList();
    }

    private static String broken(Report report) {
        StringBuilder text = new StringBuilder();
        verdicts(report, Verdict.BROKEN)
                .forEach(rule ->
                        text.append(rule).append(' ').append(report.cases(rule)).append('\n'));
        return text.toString();
    }
}
