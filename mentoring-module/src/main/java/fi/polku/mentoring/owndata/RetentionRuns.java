package fi.polku.mentoring.owndata;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.privacy.Kept;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an administrator does about retention: looks at rules and reports, counts what is due, has it destroyed. Sees figures alone. */
@UseCases
public class RetentionRuns {
    @Inject
    RetentionStore store;

    @Inject
    Rules rules;

    @Inject
    AuditTrail audit;

    @Inject
    Event<RetentionAsked> asked;

    @Inject
    Clock clock;

    /**
     * Rules, holds and the last runs.
     *
     * @param actor an administrator
     * @return of the organisation in which the actor acts
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public RetentionState state(Actor actor) {
        actor.require(Role.ADMIN);
        Optional<String> hostId = store.hostId(actor);
        return new RetentionState(
                Arrays.stream(Kept.values()).map(kind -> rules.of(kind, hostId)).toList(),
                store.holds(),
                store.runs(actor.ownOrganisation()));
    }

    /**
     * A dry run: what would be destroyed now.
     *
     * @param actor an administrator
     * @return a line for each kind, in the order in which they would go
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public List<DueNow> due(Actor actor) {
        actor.require(Role.ADMIN);
        Optional<String> hostId = store.hostId(actor);
        Map<Kept, LocalDate> upTo = rules.dueUpTo(hostId, LocalDate.ofInstant(clock.instant(), Texts.ZONE));
        Map<String, RetentionStore.Due> found = store.due(actor.organisation(), upTo).stream()
                .collect(Collectors.toMap(RetentionStore.Due::kind, Function.identity()));
        return upTo.entrySet().stream()
                .map(each -> {
                    RetentionStore.Due due =
                            Optional.ofNullable(found.get(each.getKey().code())).orElseThrow();
                    return new DueNow(
                            rules.of(each.getKey(), hostId), each.getValue(), due.people(), due.things(), due.held());
                })
                .toList();
    }

    /**
     * Has what is due destroyed. It is done in small steps by one node; the report stands in {@link #state}.
     *
     * @param actor an administrator
     * @return the run
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.Refused when one is under way
     */
    public UUID begin(Actor actor) {
        actor.require(Role.ADMIN);
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        if (!store.begin(id, Optional.of(actor.ownOrganisation()), true, today, clock.instant())) {
            throw new Problem.Refused("retention.refused.running");
        }
        audit.record(actor, "retention.run", new AuditedThing("retention-run", id, Optional.empty()), "administrator");
        asked.fire(new RetentionAsked());
        return id;
    }
}
