package fi.polku.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent here are the published examples, of every kind. */
class SendingRecordsToTheHostTest {
    private static final Path EXAMPLES = Path.of("../docs/contract/v1/examples");
    private static final String KEY = "Idempotency-Key";

    private ReferenceHost host;
    private HostCaller caller;

    @BeforeEach
    void start() throws IOException {
        host = ReferenceHost.start(0, "sending");
        caller = new HostCaller(host.url(), "sending");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_record_is_kept_as_it_came_listed_replaced_and_withdrawn(RecordKind kind) throws IOException {
        var message = example(kind);
        assertThat(put(kind, message, "k-1")).isEqualTo(201);
        assertThat(put(kind, message, "k-2")).isEqualTo(204);

        var listed = HostCaller.children(caller.read(list(kind)));
        assertThat(listed).hasSize(1);
        assertThat(Part.of(listed.get(0))).isEqualTo(Part.of(HostCaller.root(message)));

        assertThat(caller.delete(path(kind, message), KEY, "k-3").statusCode()).isEqualTo(204);
        assertThat(HostCaller.children(caller.read(list(kind)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_record_is_not_taken_in_the_place_of_another_kind(RecordKind kind) throws IOException {
        var other = RecordKind.values()[(kind.ordinal() + 1) % RecordKind.values().length];
        assertThat(put(kind, example(other), "k-1")).isEqualTo(400);
        assertThat(host.records().received().messages()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "EVIDENCE, level=\"3\", level=\"6\"",
        "EVIDENCE, competence=, uri=",
        "EVIDENCE, note>, logEntry>",
        "STEP, kind=\"work-task\", kind=\"idling\"",
        "STEP, approvedBy=, comment=",
        "PARTICIPATION, role=\"mentee\", role=\"both\"",
        "PARTICIPATION, status=\"active\", status=\"paused\"",
        "TRAINING, hours=\"12.5\", hours=\"12.345\"",
        "TRAINING, hours=\"12.5\", hours=\"0\""
    })
    void a_message_that_is_not_as_the_contract_says_is_refused(RecordKind kind, String part, String instead)
            throws IOException {
        assertThat(example(kind)).contains(part);
        assertThat(put(kind, example(kind).replace(part, instead), "k-1")).isEqualTo(400);
        assertThat(host.records().received().messages()).isZero();
    }

    @Test
    void evidence_waits_until_the_host_decides_and_waits_again_when_it_is_sent_anew() throws IOException {
        var message = example(RecordKind.EVIDENCE);
        var path = path(RecordKind.EVIDENCE, message);
        assertThat(caller.get(path).statusCode()).isEqualTo(404);
        put(RecordKind.EVIDENCE, message, "k-1");
        assertThat(caller.read(path).getAttribute("outcome")).isEqualTo("waiting");

        var id = HostCaller.root(message).getAttribute("id");
        host.records().decide("p-000002", id, "changed", Optional.of(2), "Vielä yksi työpaja.", "p-000001");

        var answer = caller.read(path);
        assertThat(answer.getAttribute("outcome")).isEqualTo("changed");
        assertThat(answer.getAttribute("level")).isEqualTo("2");
        assertThat(answer.getAttribute("at")).isNotEmpty();
        assertThat(HostCaller.children(answer).get(0).getTextContent()).isEqualTo("Vielä yksi työpaja.");
        put(RecordKind.EVIDENCE, message, "k-2");
        assertThat(caller.read(path).getAttribute("outcome")).isEqualTo("waiting");
    }

    @Test
    void an_accepted_level_is_in_the_profile() throws IOException {
        var expert = DemoPeople.EXPERT.id();
        var entry =
                host.records().profiles().find(expert).orElseThrow().entries().get(0);
        var message = example(RecordKind.EVIDENCE)
                .replace("p-000002", expert)
                .replaceAll("competence=\"[^\"]*\"", "competence=\"" + entry.competence() + "\"")
                .replace("level=\"3\"", "level=\"5\"");
        put(RecordKind.EVIDENCE, message, "k-1");
        var id = HostCaller.root(message).getAttribute("id");
        host.records().decide(expert, id, "accepted", Optional.empty(), "Hyvä.", DemoPeople.SUPERVISOR.id());
        assertThat(host.records()
                        .profiles()
                        .find(expert)
                        .orElseThrow()
                        .entries()
                        .get(0)
                        .level())
                .contains(5);
    }

    @Test
    void what_x_road_says_of_a_caller_is_noted() {
        caller.get("units", "X-Road-Client", "FI/GOV/1234567-8/polku", "X-Road-Id", "1");
        var call = host.calls().latest().get(0);
        assertThat(call.address()).endsWith("/units");
        assertThat(call.client()).contains("FI/GOV/1234567-8/polku");
        assertThat(call.id()).contains("1");
        assertThat(call.user()).isEmpty();
    }

    private int put(RecordKind kind, String message, String key) {
        return caller.put(path(kind, message), message, KEY, key).statusCode();
    }

    private static String path(RecordKind kind, String message) {
        var root = HostCaller.root(message);
        return "people/" + root.getAttribute("person") + "/" + kind.resource() + "/" + root.getAttribute("id");
    }

    private static String list(RecordKind kind) throws IOException {
        return "people/" + HostCaller.root(example(kind)).getAttribute("person") + "/" + kind.resource();
    }

    private static String example(RecordKind kind) throws IOException {
        return Files.readString(EXAMPLES.resolve(kind.element() + ".xml"));
    }
}
