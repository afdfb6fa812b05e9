package fi.polku.adapter.contract;

import fi.polku.adapter.contract.wire.Goal;
import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.GoalSummary;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.HostMessage.Kind;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people show the host, by the contract; each kind is an optional part of it.
 *
 * @param exchange with the host
 * @param offers what the host can do
 */
record ContractRecords(Exchange exchange, Offers offers) implements DevelopmentRecords {
    /** What a host calls the kinds it takes, among its capabilities. */
    private static final Map<String, Kind> CAPABILITIES = Map.of("goals", Kind.GOAL);

    @Override
    public Set<Kind> taken() {
        return offers.all().stream()
                .map(CAPABILITIES::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void put(HostMessage message, String key) {
        if (!(message instanceof GoalSummary goal)) {
            throw new HostFault.Refused(
                    "the contract has no message for " + message.kind().code());
        }
        byte[] body = SafeXml.write(message(goal));
        exchange.tell("goal " + goal.id(), client -> client.putGoal(goal.person(), goal.id(), key, body));
    }

    @Override
    public void withdraw(Kind kind, String person, String id, String key) {
        exchange.tell(kind.code() + " " + id, client -> client.withdrawGoal(person, id, key));
    }

    @Override
    public Optional<EvidenceAnswer> answer(Evidence evidence) {
        return Optional.empty();
    }

    static Goal message(GoalSummary goal) {
        Goal message = new Goal();
        message.id = goal.id();
        message.person = goal.person();
        message.title = goal.title();
        goal.aim().competence().ifPresent(competence -> {
            message.framework = competence.framework();
            message.competence = competence.uri();
        });
        message.levelNow = goal.aim().levelNow().map(String::valueOf).orElse(null);
        message.levelTarget = goal.aim().levelTarget().map(String::valueOf).orElse(null);
        message.due = goal.due().map(String::valueOf).orElse(null);
        message.status = goal.standing().status();
        message.outlook = goal.standing().outlook().orElse(null);
        message.progress = String.valueOf(goal.standing().progress());
        message.changed = goal.changed().truncatedTo(ChronoUnit.MICROS).toString();
        return message;
    }
}
