package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What Polku sends about a person: kept, replaced, withdrawn and listed; a repeated message does nothing more. */
final class RecordEndpoint {
    private static final int GREATEST_MESSAGE = 1 << 16;
    private static final Set<String> ON_ONE = Set.of("PUT", "DELETE");

    private final Records records;

    RecordEndpoint(Records records) {
        this.records = records;
    }

    /** Answers {@code people/{person}/{kind}} and {@code people/{person}/{kind}/{id}}. */
    void handle(HttpExchange exchange, RecordKind kind, String[] path) throws IOException {
        var person = path[1];
        var method = exchange.getRequestMethod();
        if (path.length > 4) {
            throw Refusal.unknownResource();
        }
        var one = path.length == 4;
        var answers = one && kind == RecordKind.EVIDENCE && method.equals("GET");
        if (!answers && (one ? !ON_ONE.contains(method) : !method.equals("GET"))) {
            throw Refusal.notOffered(method);
        }
        if (records.people().find(person).isEmpty()) {
            throw Refusal.unknownPerson();
        }
        if (answers) {
            answer(exchange, person, path[3]);
        } else if (one) {
            receive(exchange, kind, person, path[3]);
        } else {
            list(exchange, kind, person);
        }
    }

    private void list(HttpExchange exchange, RecordKind kind, String person) throws IOException {
        ContractEndpoint.answer(exchange, kind.list(), xml -> {
            xml.attribute("asOf", records.now());
            records.received().of(kind, person).forEach(record -> record.write(xml));
        });
    }

    private void answer(HttpExchange exchange, String person, String id) throws IOException {
        if (records.received().find(RecordKind.EVIDENCE, person, id).isEmpty()) {
            throw Refusal.unknownResource();
        }
        var decision = records.received().decision(person, id);
        ContractEndpoint.answer(exchange, "evidenceAnswer", xml -> describe(xml, person, id, decision));
    }

    /** What has been made of evidence, within its root element; absent: it waits. */
    static void describe(Xml xml, String person, String id, Optional<ReceivedRecords.EvidenceDecision> decision) {
        xml.attribute("id", id)
                .attribute("person", person)
                .attribute(
                        "outcome",
                        decision.map(ReceivedRecords.EvidenceDecision::outcome).orElse("waiting"))
                .attribute("level", decision.flatMap(ReceivedRecords.EvidenceDecision::level))
                .attribute("at", decision.map(ReceivedRecords.EvidenceDecision::at));
        decision.flatMap(ReceivedRecords.EvidenceDecision::reason).ifPresent(reason -> xml.element("reason", reason));
    }

    private void receive(HttpExchange exchange, RecordKind kind, String person, String id) throws IOException {
        var key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .filter(value -> value.matches("[A-Za-z0-9._~-]{1,100}"))
                .orElseThrow(() -> Refusal.invalid("Idempotency-Key is missing or not as the contract says."));
        var body = new String(exchange.getRequestBody().readNBytes(GREATEST_MESSAGE + 1), UTF_8);
        if (body.length() > GREATEST_MESSAGE) {
            throw Refusal.invalid("The message is too long.");
        }
        var received = records.received();
        var method = exchange.getRequestMethod();
        var message = String.join(" ", method, kind.resource(), person, id, body);
        var status = method.equals("PUT")
                ? keep(received, key, message, kind, checked(MessageReader.read(body, kind), kind, person, id))
                : received.once(key, message, () -> received.withdraw(kind, person, id));
        exchange.sendResponseHeaders(status.orElseThrow(Refusal::keyReused), -1);
    }

    private static Optional<Integer> keep(
            ReceivedRecords received, String key, String message, RecordKind kind, Part record) {
        return received.once(key, message, () -> received.put(kind, record));
    }

    private Part checked(Part record, RecordKind kind, String person, String id) {
        if (!record.required("person").equals(person) || !record.required("id").equals(id)) {
            throw Refusal.invalid("The person and id of the message are not those of the path.");
        }
        if (record.attribute("competence").isEmpty()
                && (record.attribute("framework").isPresent()
                        || record.attribute("levelNow").isPresent()
                        || record.attribute("levelTarget").isPresent())) {
            throw Refusal.invalid("A framework or level needs a competence.");
        }
        var top = record.attribute("framework").map(records::highestLevel).orElse(0);
        for (var level : kind == RecordKind.GOAL ? Set.of("levelNow", "levelTarget") : Set.of("level")) {
            if (top > 0 && record.attribute(level).map(Integer::valueOf).orElse(1) > top) {
                throw Refusal.invalid("A level is not on the framework's scale.");
            }
        }
        return record;
    }
}
