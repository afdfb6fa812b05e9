package fi.polku.mentoring.meeting;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.meeting.MeetingStore.Kept;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What members of a group do with its meetings: anybody arranges, moves and calls off. What is written about one is {@link Agenda} and {@link Afterwards}. */
@UseCases
public class Meetings {
    static final String KIND = "meeting";
    static final String CLOSED = "meeting.refused.closed";
    private static final int MOST = 200;

    @Inject
    MeetingStore store;

    @Inject
    AgendaStore agenda;

    @Inject
    ActionStore actions;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<MeetingArranged> arranged;

    @Inject
    Event<MeetingMoved> moved;

    @Inject
    Event<MeetingCancelled> cancelled;

    /**
     * A group's meetings with what goes with them.
     *
     * @param proposal the next one as it is proposed
     * @param open whether the group goes on
     * @param all the last first
     * @param members who is in the group now
     * @param actions what nobody has done yet
     */
    public record OfGroup(
            Proposal proposal, boolean open, List<Meeting> all, List<Participant> members, List<JointAction> actions) {
        public OfGroup {
            all = List.copyOf(all);
            members = List.copyOf(members);
            actions = List.copyOf(actions);
        }

        /**
         * Who does an action.
         *
         * @param action which
         * @return by name; empty for all, and for somebody who is not in the group any more
         */
        public String doer(JointAction action) {
            return members.stream()
                    .filter(m -> action.doer().filter(m.person()::equals).isPresent())
                    .map(Participant::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * The meetings of a group.
     *
     * @param actor who is in it, or was when it ended
     * @param group which
     * @return all of them, with what is open
     * @throws Problem.NotFound when the actor is not in it
     */
    public OfGroup list(Actor actor, UUID group) {
        GroupHabits habits = habits(actor, group);
        recordRead(actor, group);
        return new OfGroup(
                habits.next(now()), habits.goesOn(), store.of(group, MOST), store.members(group), actions.open(group));
    }

    private GroupHabits habits(Actor actor, UUID group) {
        actor.person();
        return store.habits(group).orElseThrow(Problem.NotFound::new);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Texts.ZONE);
    }

    /**
     * The next meeting as it is proposed, and who can be visited.
     *
     * @param proposal when, how long
     * @param members who is in the group now
     */
    public record Offer(Proposal proposal, List<Participant> members) {
        public Offer {
            members = List.copyOf(members);
        }
    }

    /**
     * What is proposed for the next meeting.
     *
     * @param actor who is in the group
     * @param group which
     * @return from its programme's habits and its last meeting
     * @throws Problem.NotFound when the actor is not in it
     * @throws Problem.Refused when the group does not go on
     */
    public Offer offer(Actor actor, UUID group) {
        GroupHabits habits = habits(actor, group);
        if (!habits.goesOn()) {
            throw new Problem.Refused(CLOSED);
        }
        return new Offer(habits.next(now()), store.members(group));
    }

    /**
     * Reads a meeting with its agenda and what was agreed.
     *
     * @param actor who is in its group, or was when it ended
     * @param id which
     * @return all of it
     * @throws Problem.NotFound when there is none for the actor
     */
    public MeetingView read(Actor actor, UUID id) {
        actor.person();
        Kept kept = store.find(id).orElseThrow(Problem.NotFound::new);
        Meeting meeting = kept.meeting();
        recordRead(actor, meeting.group());
        return new MeetingView(
                meeting,
                kept.habits().next(now()),
                kept.habits().goesOn(),
                store.people(meeting),
                agenda.of(meeting),
                kept.agreed(),
                actions.of(meeting));
    }

    /** What members of a group write is read as the group's: one record, of the group. */
    private void recordRead(Actor actor, UUID group) {
        audit.recordRead(actor, new AuditedThing("mentorship-group", group, Optional.empty()), "member");
    }

    /**
     * A meeting without what its group writes about it.
     *
     * @param actor who is in its group, or was when it ended
     * @param id which
     * @return when and where
     * @throws Problem.NotFound when there is none for the actor
     */
    public Meeting see(Actor actor, UUID id) {
        actor.person();
        return store.find(id).orElseThrow(Problem.NotFound::new).meeting();
    }

    /**
     * Arranges a meeting that is to come. Who is in the group is invited and told.
     *
     * @param actor who is in the group
     * @param group which
     * @param wanted when and where
     * @param key when the client may repeat the call
     * @return the meeting's id; with a repeated key, of the one arranged the first time
     * @throws Problem.NotFound when the actor is not in the group
     * @throws Problem.Refused when the group does not go on
     * @throws Problem.Invalid when it is in the past or outside the group's time, or the group meets then already
     */
    public UUID arrange(Actor actor, UUID group, ArrangeMeeting wanted, Optional<IdempotencyKey> key) {
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, group, wanted, false)))
                .orElseGet(() -> add(actor, group, wanted, false));
    }

    /**
     * Enters a meeting that was held without having been arranged here. Nobody is told.
     *
     * @param actor who is in the group
     * @param group which
     * @param held when and where it was
     * @param key when the client may repeat the call
     * @return the meeting's id; with a repeated key, of the one entered the first time
     * @throws Problem.NotFound when the actor is not in the group
     * @throws Problem.Refused when the group does not go on
     * @throws Problem.Invalid when it is yet to come or outside the group's time, or the group met then already
     */
    public UUID enter(Actor actor, UUID group, ArrangeMeeting held, Optional<IdempotencyKey> key) {
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, group, held, true)))
                .orElseGet(() -> add(actor, group, held, true));
    }

    private UUID add(Actor actor, UUID group, ArrangeMeeting wanted, boolean past) {
        GroupHabits habits = habits(actor, group);
        UUID id = UUID.randomUUID();
        Instant start = start(habits, wanted, past, id);
        if (!store.add(id, group, actor.person(), wanted, start, clock.instant())) {
            throw new Problem.Invalid("date", "meeting.date.taken");
        }
        audit.record(actor, past ? "meeting.enter" : "meeting.arrange", thing(id));
        if (!past) {
            arranged.fire(new MeetingArranged(actor, id));
        }
        return id;
    }

    /** The moment, once it is certain that the group may meet then. */
    private Instant start(GroupHabits habits, ArrangeMeeting wanted, boolean past, UUID id) {
        if (!habits.goesOn()) {
            throw new Problem.Refused(CLOSED);
        }
        Instant start = wanted.start().atZone(Texts.ZONE).toInstant();
        if (start.isAfter(clock.instant()) == past) {
            throw new Problem.Invalid("date", past ? "meeting.date.to-come" : "meeting.date.past");
        }
        if (!habits.includes(wanted.start().toLocalDate())) {
            throw habits.last()
                    .map(last -> new Problem.Invalid("date", "meeting.date.between", habits.first(), last))
                    .orElseGet(() -> new Problem.Invalid("date", "meeting.date.before", habits.first()));
        }
        wanted.where().host().ifPresent(host -> mustBeMember(habits.group(), host));
        if (store.isTaken(habits.group(), start, id)) {
            throw new Problem.Invalid("date", "meeting.date.taken");
        }
        return start;
    }

    private void mustBeMember(UUID group, UUID host) {
        if (store.members(group).stream().noneMatch(m -> m.person().equals(host))) {
            throw new Problem.Invalid("host", "meeting.host.unknown");
        }
    }

    static AuditedThing thing(UUID id) {
        return new AuditedThing(KIND, id, Optional.empty());
    }

    /** A meeting in a group that goes on, as it was at that version; absent for any. */
    Kept open(Actor actor, UUID id, Optional<Integer> version) {
        actor.person();
        Kept kept = store.find(id).orElseThrow(Problem.NotFound::new);
        if (!kept.habits().goesOn()) {
            throw new Problem.Refused(CLOSED);
        }
        if (version.isPresent() && version.get() != kept.meeting().version()) {
            throw new Problem.Stale();
        }
        return kept;
    }

    /** One that may still be moved or called off. */
    private Kept arrangeable(Actor actor, UUID id, Optional<Integer> version) {
        Kept kept = open(actor, id, version);
        MeetingState state = kept.meeting().state(clock.instant());
        if (state == MeetingState.HELD || state == MeetingState.CANCELLED) {
            throw new Problem.Refused("meeting.refused." + state.code());
        }
        return kept;
    }

    /**
     * Moves a meeting: to another time, another place. Who is invited is told, unless only the preparation differs.
     *
     * @param actor who is in its group
     * @param id which
     * @param version the version the change was made on; absent when any will do
     * @param change from how it was arranged to how it shall be
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.Refused when it was held or called off
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Invalid as for arranging
     */
    public void move(Actor actor, UUID id, Optional<Integer> version, UnaryOperator<ArrangeMeeting> change) {
        Kept kept = arrangeable(actor, id, version);
        Meeting meeting = kept.meeting();
        ArrangeMeeting before = meeting.arranged();
        ArrangeMeeting wanted = change.apply(before);
        if (wanted.equals(before)) {
            return;
        }
        boolean sameTime = wanted.start().equals(before.start());
        Instant start = sameTime ? meeting.start() : start(kept.habits(), wanted, false, id);
        if (sameTime && !wanted.where().equals(before.where())) {
            wanted.where().host().ifPresent(host -> mustBeMember(meeting.group(), host));
        }
        boolean forCalendars = !sameTime
                || wanted.minutes() != before.minutes()
                || !wanted.where().equals(before.where());
        store.change(meeting, wanted, start, forCalendars, clock.instant());
        audit.record(actor, "meeting.move", thing(id));
        if (forCalendars) {
            moved.fire(new MeetingMoved(actor, id));
        }
    }

    /**
     * Calls a meeting off. Who is invited is told.
     *
     * @param actor who is in its group
     * @param id which
     * @param version the version that was looked at; absent when any will do
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.Refused when it was held, or called off already
     * @throws Problem.Stale when it was changed since that version
     */
    public void cancel(Actor actor, UUID id, Optional<Integer> version) {
        Kept kept = arrangeable(actor, id, version);
        store.cancel(kept.meeting(), clock.instant());
        audit.record(actor, "meeting.cancel", thing(id));
        cancelled.fire(new MeetingCancelled(actor, id));
    }
}
