package fi.polku.mentoring.meeting;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a group means to speak of: anybody in it adds, orders and ticks. */
@UseCases
public class Agenda {
    @Inject
    AgendaStore store;

    @Inject
    Meetings meetings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Adds a point at the end.
     *
     * @param actor who is in the group
     * @param meeting of which meeting
     * @param words what it says, at most {@value AgendaPoint#LONGEST} characters
     * @return the point's id
     * @throws Problem.NotFound when there is no such meeting for the actor
     * @throws Problem.Refused when it was called off, or there are too many
     */
    public UUID add(Actor actor, UUID meeting, String words) {
        Meeting of = writable(actor, meeting);
        if (words.isBlank()) {
            throw new Problem.Invalid("words", "field.required");
        }
        if (words.length() > AgendaPoint.LONGEST) {
            throw new Problem.Invalid("words", "field.too-long", AgendaPoint.LONGEST);
        }
        if (store.ids(meeting).size() >= AgendaPoint.MOST) {
            throw new Problem.Refused("meeting.refused.agenda-full");
        }
        UUID id = UUID.randomUUID();
        store.add(of, id, words, actor.person(), clock.instant());
        record(actor, meeting);
        return id;
    }

    private Meeting writable(Actor actor, UUID id) {
        Meeting meeting = meetings.open(actor, id, Optional.empty()).meeting();
        if (meeting.life().cancelled().isPresent()) {
            throw new Problem.Refused("meeting.refused.cancelled");
        }
        return meeting;
    }

    private void record(Actor actor, UUID meeting) {
        audit.record(actor, "meeting.agenda", Meetings.thing(meeting));
    }

    /**
     * Ticks a point, or takes the tick back.
     *
     * @param actor who is in the group
     * @param meeting of which meeting
     * @param point which
     * @param done whether it has been dealt with
     * @throws Problem.NotFound when there is none for the actor
     */
    public void tick(Actor actor, UUID meeting, UUID point, boolean done) {
        writable(actor, meeting);
        if (!store.tick(meeting, point, done ? Optional.of(clock.instant()) : Optional.empty())) {
            throw new Problem.NotFound();
        }
        record(actor, meeting);
    }

    /**
     * Moves a point to another place among the others.
     *
     * @param actor who is in the group
     * @param meeting of which meeting
     * @param point which
     * @param by how many places, down or, below zero, up; beyond an end is at that end
     * @throws Problem.NotFound when there is none for the actor
     */
    public void shift(Actor actor, UUID meeting, UUID point, int by) {
        writable(actor, meeting);
        List<UUID> order = new ArrayList<>(store.ids(meeting));
        int from = order.indexOf(point);
        if (from < 0) {
            throw new Problem.NotFound();
        }
        order.remove(from);
        order.add(Math.max(0, Math.min(order.size(), from + by)), point);
        store.order(meeting, order);
        record(actor, meeting);
    }

    /**
     * Takes a point off.
     *
     * @param actor who is in the group
     * @param meeting of which meeting
     * @param point which
     * @throws Problem.NotFound when there is none for the actor
     */
    public void remove(Actor actor, UUID meeting, UUID point) {
        writable(actor, meeting);
        if (!store.remove(meeting, point)) {
            throw new Problem.NotFound();
        }
        record(actor, meeting);
    }

    /**
     * Goals that might be spoken of: active ones, shared with the group.
     *
     * @param actor who is in the group
     * @param group which
     * @return their titles, at most 20
     */
    public List<SharedGoal> goals(Actor actor, UUID group) {
        actor.person();
        return store.sharedGoals(group);
    }
}
