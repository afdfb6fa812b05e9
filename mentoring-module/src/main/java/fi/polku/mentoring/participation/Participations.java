package fi.polku.mentoring.participation;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.Outgoing;
import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.participation.ParticipationStore.Behind;
import fi.polku.mentoring.participation.ParticipationStore.Kept;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a person has the host told of their parts in groups: shown, sent and taken back one by one, by nobody else. */
@UseCases
public class Participations {
    private static final String KIND = HostMessage.Kind.PARTICIPATION.code();
    private static final int MOST = 50;

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
     * @return with what would be sent, or has been
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
     * The parts of which the actor has the host told.
     *
     * @param actor a person
     * @return those in groups that they came into last first, at most 50
     */
    public List<MyPart> told(Actor actor) {
        actor.person();
        return store.told(MOST).stream().map(Kept::part).toList();
    }

    /**
     * Has the host told, and told again when it has ended.
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
        MyPart part = kept.part();
        if (part.message().isEmpty() || !part.taken()) {
            throw new Problem.Refused("sync.refused.host-takes-none");
        }
        if (!part.sendable()) {
            throw new Problem.Refused("participation.refused.told");
        }
        if (!part.message().get().mark().equals(mark)) {
            throw new Problem.Stale();
        }
        Instant now = now();
        Participation message = at(now, part.message().get().message());
        if (!store.keep(kept, message, now)) {
            throw new Problem.Refused("participation.refused.told");
        }
        outgoing.put(actor, message);
        audit.record(actor, "participation.give", AuditedThing.of(KIND, kept.id(), actor.person()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Participation at(Instant now, Participation shown) {
        return new Participation(shown.id(), shown.person(), shown.programme(), shown.role(), shown.term(), now);
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
        if (!kept.part().backable()) {
            throw new Problem.Refused("participation.refused.not-told");
        }
        store.forget(kept.id());
        boolean neverLeft = outgoing.takeBack(actor, HostMessage.Kind.PARTICIPATION, kept.id());
        audit.record(actor, "participation.take-back", AuditedThing.of(KIND, kept.id(), actor.person()));
        return neverLeft;
    }

    /**
     * Has hosts told how parts go on of which their people have them told: that they have ended, and when; as those people were shown that it will be.
     *
     * @param actor the worker of the sync
     * @param limit of how many parts
     * @return how many there were
     */
    public int follow(Actor actor, int limit) {
        actor.require(Role.SYNC);
        List<Behind> behind = store.behind(limit, now());
        for (Behind part : behind) {
            if (store.follow(part) && outgoing.follow(actor, part.person(), part.message())) {
                audit.record(actor, "participation.follow", AuditedThing.of(KIND, part.id(), part.person()));
            }
        }
        return behind.size();
    }
}
