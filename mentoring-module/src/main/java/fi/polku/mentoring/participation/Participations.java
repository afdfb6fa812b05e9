package fi.polku.mentoring.participation;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.Outgoing;
import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.participation.ParticipationStore.Kept;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a person has the host told of their parts in groups: shown, sent and taken back one by one, by nobody else. */
@UseCases
public class Participations {
    private static final String KIND = "participation";

    @Inject
    ParticipationStore store;

    @Inject
    Outgoing outgoing;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * One's own part in a group.
     *
     * @param actor who is or was in it
     * @param group which
     * @return with what would be sent
     * @throws Problem.NotFound when the actor was never in it
     */
    public MyPart read(Actor actor, UUID group) {
        return own(actor, group).part();
    }

    private Kept own(Actor actor, UUID group) {
        actor.person();
        return store.find(group).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Has the host told, in the place of what it was told of the same before.
     *
     * @param actor who is or was in it
     * @param group which
     * @param mark of what the actor was shown
     * @throws Problem.NotFound when the actor was never in it
     * @throws Problem.Refused when the host takes no participation, or has been told already
     * @throws Problem.Stale when something else would be sent than what was shown
     */
    public void send(Actor actor, UUID group, String mark) {
        Kept kept = own(actor, group);
        if (kept.part().shown().isEmpty() || !kept.part().taken()) {
            throw new Problem.Refused("sync.refused.host-takes-none");
        }
        if (!kept.part().sendable()) {
            throw new Problem.Refused("participation.refused.told");
        }
        MyPart.Shown shown = kept.part().shown().get();
        if (!shown.mark().equals(mark)) {
            throw new Problem.Stale();
        }
        Participation message = shown.message();
        outgoing.put(
                actor,
                new Participation(
                        message.id(),
                        message.person(),
                        message.programme(),
                        message.role(),
                        message.term(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.record(actor, "participation.give", AuditedThing.of(KIND, kept.id(), actor.person()));
    }

    /**
     * Takes it back: before it has begun to leave nothing of it leaves, later the host is asked to forget it.
     *
     * @param actor who is or was in the group
     * @param group which
     * @return whether nothing of it has left
     * @throws Problem.NotFound when the actor was never in it
     * @throws Problem.Refused when the host has not been told
     */
    public boolean takeBack(Actor actor, UUID group) {
        Kept kept = own(actor, group);
        if (!kept.part().state().isTold()) {
            throw new Problem.Refused("participation.refused.not-told");
        }
        boolean neverLeft = outgoing.takeBack(actor, HostMessage.Kind.PARTICIPATION, kept.id());
        audit.record(actor, "participation.take-back", AuditedThing.of(KIND, kept.id(), actor.person()));
        return neverLeft;
    }
}
