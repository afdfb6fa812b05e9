package fi.polku.adapter.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.HostMessage.Kind;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What people show the host, by the contract; each kind is an optional part of it.
 *
 * @param exchange with the host
 * @param offers what the host can do
 */
record ContractRecords(Exchange exchange, Offers offers) implements DevelopmentRecords {
    /** Where each kind is sent below a person, which is also what a host that takes it names among its capabilities. */
    private static final Map<Kind, String> RESOURCES = Map.of(
            Kind.GOAL, "goals",
            Kind.EVIDENCE, "evidence",
            Kind.STEP, "steps",
            Kind.PARTICIPATION, "participations",
            Kind.TRAINING, "trainings");

    private static final Map<String, Kind> CAPABILITIES =
            RESOURCES.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public Set<Kind> taken() {
        return offers.all().stream()
                .map(CAPABILITIES::get)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }

    @Override
    public void put(HostMessage message, String key) {
        byte[] body = SafeXml.write(WireMessages.of(message));
        exchange.tell(
                name(message.kind(), message.id()),
                client -> client.put(message.person(), resource(message.kind()), message.id(), key, body));
    }

    @Override
    public void withdraw(Kind kind, String person, String id, String key) {
        exchange.tell(name(kind, id), client -> client.withdraw(person, resource(kind), id, key));
    }

    @Override
    public Optional<EvidenceAnswer> answer(Evidence evidence) {
        String what = "answer to " + name(Kind.EVIDENCE, evidence.id());
        return exchange.find(
                what,
                client -> client.answer(evidence.person(), evidence.id()),
                body -> new AnswerReader(what).read(body, evidence.id()));
    }

    private static String name(Kind kind, String id) {
        return kind.code() + " " + id;
    }

    private static String resource(Kind kind) {
        return Objects.requireNonNull(RESOURCES.get(kind), kind::code);
    }
}
