package fi.polku.mentoring.gathering;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Coming to an event: signing up and off, the waiting line, and who was there. */
@UseCases
public class Seats {
    /** Most people in one file; an event has no more seats in a room, and who needs more pages on. */
    public static final int MOST_IN_A_FILE = 10_000;

    private static final String KIND = "event";

    @Inject
    EventStore events;

    @Inject
    SeatStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<SeatsChanged> changed;

    /**
     * Signs up, or comes in the other way from now on. Of those who ask for the last seat at once one gets it.
     *
     * @param actor for whom the event is
     * @param id which
     * @param way in the room or from elsewhere
     * @param waits whether to wait when no seat is free
     * @return as it is now
     * @throws Problem.NotFound when there is no such event for the actor
     * @throws Problem.Refused when no seat is free and the actor does not wait, the time to sign up is over, or the event is called off
     */
    public EventView signUp(Actor actor, UUID id, Way way, boolean waits) {
        actor.person();
        String done = store.signUp(id, way, waits, clock.instant()).orElseThrow(Problem.NotFound::new);
        if (SeatState.of(done).isEmpty()) {
            throw new Problem.Refused("event.refused." + done);
        }
        audit.record(actor, "event.sign-up", AuditedThing.of(KIND, id, actor.person()));
        changed.fire(new SeatsChanged(actor, id));
        return events.find(id).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Signs off. Who waits longest has the seat.
     *
     * @param actor who comes or waits
     * @param id the event
     * @throws Problem.NotFound when the actor has not signed up
     * @throws Problem.Refused when it has begun
     */
    public void signOff(Actor actor, UUID id) {
        actor.person();
        String done = store.signOff(id, clock.instant()).orElseThrow(Problem.NotFound::new);
        if (SeatState.of(done).isEmpty()) {
            throw new Problem.Refused("event.refused." + done);
        }
        audit.record(actor, "event.sign-off", AuditedThing.of(KIND, id, actor.person()));
        changed.fire(new SeatsChanged(actor, id));
    }

    /**
     * Who comes, by name.
     *
     * @param event as the actor sees it
     * @param people a page of them
     */
    public record People(EventView event, Slice<Attendee> people) {}

    /**
     * Who comes and who waits.
     *
     * @param actor who runs the event, or trains in its round and is told the names of those who come
     * @param id the event
     * @param after where the page begins
     * @param size how many, at least 1
     * @return by name, those who wait last
     * @throws Problem.NotFound when there is no such event for the actor
     * @throws Problem.NotAllowed when the actor sees it and neither runs it nor trains there
     */
    public People people(Actor actor, UUID id, Cursor after, int size) {
        EventView event = marked(actor, id);
        Optional<UUID> seat = Optional.of(after.id()).filter(known -> !after.equals(Cursor.start()));
        return new People(
                event,
                Slice.of(
                        store.people(id, seat, size + 1),
                        size,
                        attendee -> new Cursor(Instant.EPOCH, attendee.seat()).text()));
    }

    private EventView marked(Actor actor, UUID id) {
        actor.person();
        EventView event = events.find(id).orElseThrow(Problem.NotFound::new);
        if (!event.reader().marks()) {
            throw new Problem.NotAllowed("event.people.organisers-only");
        }
        return event;
    }

    /**
     * Says of some who come whether they were there.
     *
     * @param actor who runs the event, or trains in its round
     * @param id the event
     * @param seats of whom it is said
     * @param there those of them who were
     * @throws Problem.NotAllowed when the actor neither runs it nor trains there
     * @throws Problem.Refused when its day has not come, or it is called off
     */
    public void mark(Actor actor, UUID id, List<UUID> seats, Set<UUID> there) {
        EventView event = marked(actor, id);
        if (!event.isMarked(clock.instant())) {
            throw new Problem.Refused("event.refused.not-yet");
        }
        store.mark(id, seats, there);
        audit.record(
                actor,
                "event.attendance",
                new AuditedThing(KIND, id, Optional.empty()),
                event.reader().runs() ? "organiser" : "trainer");
    }
}
