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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events of a round: whoever runs it arranges, changes and calls them off; those for whom they are read them. Coming to one is {@link Seats}. */
@UseCases
public class Events {
    /** Most events that are shown as coming. */
    public static final int MOST_COMING = 50;

    private static final String KIND = "event";

    @Inject
    EventStore store;

    @Inject
    SeatStore seats;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<EventArranged> arranged;

    @Inject
    Event<EventMoved> moved;

    @Inject
    Event<EventCancelled> cancelled;

    @Inject
    Event<SeatsChanged> seatsChanged;

    /**
     * The events of a round, as far as they are for the actor.
     *
     * @param actor who sees the round
     * @param round which
     * @param after where the page begins
     * @param size how many, 1–100
     * @return the last first
     * @throws Problem.NotFound when there is no such round for the actor
     */
    public RoundOfEvents ofRound(Actor actor, UUID round, Cursor after, int size) {
        actor.person();
        EventStore.OfRound of = store.round(round).orElseThrow(Problem.NotFound::new);
        return new RoundOfEvents(
                round,
                of.programme(),
                of.runs(),
                of.announced(),
                Slice.of(
                        store.ofRound(round, after, size + 1),
                        size,
                        event -> new Cursor(event.content().startsAt(), event.id()).text()));
    }

    /**
     * What comes, in all rounds that the actor takes part in, has applied to or has a task in.
     *
     * @param actor whose
     * @return the next first, at most {@value #MOST_COMING}
     */
    public List<EventView> coming(Actor actor) {
        actor.person();
        return store.coming(clock.instant(), MOST_COMING);
    }

    /**
     * Reads an event.
     *
     * @param actor who runs it, trains in its round, or may come
     * @param id which
     * @return as the actor may see it
     * @throws Problem.NotFound when there is none for the actor
     */
    public EventView read(Actor actor, UUID id) {
        actor.person();
        return store.find(id).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Refuses whoever does not run the round, before what they ask for is looked at.
     *
     * @param actor who runs it
     * @param round which
     * @return whose events they would be
     * @throws Problem.NotFound when there is no such round for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     * @throws Problem.Refused when it is not announced yet
     */
    public RoundOfEvents mayArrange(Actor actor, UUID round) {
        actor.person();
        EventStore.OfRound of = store.round(round).orElseThrow(Problem.NotFound::new);
        if (!of.runs()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        if (!of.announced()) {
            throw new Problem.Refused("event.refused.round-not-announced");
        }
        return new RoundOfEvents(round, of.programme(), true, true, new Slice<>(List.of(), Optional.empty()));
    }

    /**
     * Arranges an event. Those for whom it is are told.
     *
     * @param actor who runs the round
     * @param round which, announced
     * @param content what is said of it
     * @return the event's id
     * @throws Problem.Invalid when it would have been
     */
    public UUID arrange(Actor actor, UUID round, EventContent content) {
        mayArrange(actor, round);
        requireAhead(content);
        UUID id = UUID.randomUUID();
        store.add(id, round, content, clock.instant());
        record(actor, "event.arrange", id);
        arranged.fire(new EventArranged(actor, id));
        return id;
    }

    private void requireAhead(EventContent content) {
        if (!content.startsAt().isAfter(clock.instant())) {
            throw new Problem.Invalid("day", "event.wrong.past");
        }
    }

    /**
     * Changes an event. Those who come are told of another time, place or link; where there are more seats, who waits moves up.
     *
     * @param actor who runs it
     * @param id which
     * @param version the version the change was made on; absent when any will do
     * @param content what is said of it from now on
     * @return as it is now
     * @throws Problem.Invalid when more come in a way than it would have seats for
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Refused when it has begun, or is called off
     */
    public EventView change(Actor actor, UUID id, Optional<Integer> version, EventContent content) {
        EventView before = toRun(actor, id, version);
        if (content.equals(before.content())) {
            return before;
        }
        requireAhead(content);
        requireSeats(before, content);
        boolean elsewhere = content.isElsewhere(before.content());
        if (!store.change(before, content, elsewhere, clock.instant())) {
            throw new Problem.Stale();
        }
        record(actor, "event.change", id);
        seats.fill(id, clock.instant());
        seatsChanged.fire(new SeatsChanged(actor, id));
        if (elsewhere) {
            moved.fire(new EventMoved(actor, id));
        }
        return read(actor, id);
    }

    /** Held first, so that nobody comes between the look and the change. */
    private EventView toRun(Actor actor, UUID id, Optional<Integer> version) {
        mayChange(actor, id);
        store.hold(id);
        EventView event = read(actor, id);
        if (version.isPresent() && version.get() != event.version()) {
            throw new Problem.Stale();
        }
        if (!event.isAhead(clock.instant())) {
            throw new Problem.Refused("event.refused.over");
        }
        return event;
    }

    /**
     * Refuses whoever does not run the event, before what they ask for is looked at.
     *
     * @param actor who runs it
     * @param id which
     * @return as it is
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public EventView mayChange(Actor actor, UUID id) {
        EventView event = read(actor, id);
        if (!event.reader().runs()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return event;
    }

    private static void requireSeats(EventView before, EventContent content) {
        for (Way way : Way.values()) {
            int come = before.taken().in(way);
            if (come > 0 && !content.places().has(way)) {
                throw new Problem.Invalid(way == Way.ROOM ? "place" : "remote", "event.wrong.some-come", come);
            }
            if (content.places().most(way).filter(most -> most < come).isPresent()) {
                throw new Problem.Invalid(way == Way.ROOM ? "seats" : "remoteSeats", "event.wrong.fewer-seats", come);
            }
        }
    }

    /**
     * Calls an event off. Those who come or wait are told.
     *
     * @param actor who runs it
     * @param id which
     * @param version the version that is called off; absent when any will do
     * @return as it is now
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Refused when it has begun, or is called off already
     */
    public EventView cancel(Actor actor, UUID id, Optional<Integer> version) {
        EventView before = toRun(actor, id, version);
        if (!store.cancel(before, clock.instant())) {
            throw new Problem.Stale();
        }
        record(actor, "event.cancel", id);
        cancelled.fire(new EventCancelled(actor, id));
        return read(actor, id);
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing(KIND, id, Optional.empty()));
    }
}
