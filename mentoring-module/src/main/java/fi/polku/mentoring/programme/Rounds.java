package fi.polku.mentoring.programme;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Rounds of a programme: their days, what was learnt, and the next one as a copy of the last. Phases open and close by themselves; where a round stands is
 * asked of its {@link Timeline}.
 */
@UseCases
public class Rounds {
    /** Longest lessons, in characters. */
    public static final int LONGEST_LESSONS = 4_000;

    private static final String KIND = "round";

    @Inject
    RoundStore store;

    @Inject
    ProgrammeReading reading;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<RoundMoved> moved;

    @Inject
    Event<RoundAnnounced> announced;

    @Inject
    Event<RoundPrepared> prepared;

    /**
     * A round with its programme.
     *
     * @param programme as the reader sees it
     * @param round one of its rounds
     */
    public record InProgramme(ProgrammeView programme, Round round) {

        /**
         * The round that this was copied from, whose lessons are read when this is prepared.
         *
         * @return absent when it was not copied, or the reader does not see it
         */
        public Optional<Round> previous() {
            return round.previous().flatMap(programme::round);
        }
    }

    /**
     * Reads a round with its programme.
     *
     * @param actor who runs it, or sees its programme when it is announced
     * @param id the round
     * @return both
     * @throws Problem.NotFound when there is none for the actor
     */
    public InProgramme read(Actor actor, UUID id) {
        actor.person();
        Round round = store.find(id).orElseThrow(Problem.NotFound::new);
        return new InProgramme(reading.get(round.programme()), round);
    }

    private InProgramme toRun(Actor actor, UUID id, Optional<Integer> version) {
        actor.person();
        Round round = store.find(id).orElseThrow(Problem.NotFound::new);
        ProgrammeView programme = reading.getToRun(round.programme());
        if (version.isPresent() && version.get() != round.version()) {
            throw new Problem.Stale();
        }
        return new InProgramme(programme, round);
    }

    /**
     * Moves days of a round. Those who can see it are told.
     *
     * @param actor who runs it
     * @param id the round
     * @param version the version the change was made on; absent when any will do
     * @param change from the days as they are to the days as they shall be
     * @return the round as it is now
     * @throws Problem.Invalid when the order of phases would be wrong
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Refused when it is over
     */
    public Round move(Actor actor, UUID id, Optional<Integer> version, UnaryOperator<Timeline> change) {
        Round before = toRun(actor, id, version).round();
        if (before.announced() && before.timeline().stateOn(today()) == RoundState.CLOSED) {
            throw new Problem.Refused("round.refused.over");
        }
        Timeline next = change.apply(before.timeline());
        if (next.equals(before.timeline())) {
            return before;
        }
        store.change(before, next, clock.instant());
        record(actor, "round.move", id);
        if (before.announced()) {
            moved.fire(new RoundMoved(before.programme(), id, next.changedSince(before.timeline())));
        }
        return store.find(id).orElseThrow();
    }

    /**
     * Writes what was learnt in a round, for those who prepare the next.
     *
     * @param actor who runs it
     * @param id the round
     * @param version the version the change was made on; absent when any will do
     * @param lessons about the programme, not about people; at most {@value #LONGEST_LESSONS} characters
     * @return the round as it is now
     * @throws Problem.Invalid when they are too long
     * @throws Problem.Stale when it was changed since that version
     */
    public Round learn(Actor actor, UUID id, Optional<Integer> version, String lessons) {
        if (lessons.length() > LONGEST_LESSONS) {
            throw new Problem.Invalid("lessons", "field.too-long", LONGEST_LESSONS);
        }
        Round before = toRun(actor, id, version).round();
        store.lessons(before, lessons);
        record(actor, "round.learn", id);
        return store.find(id).orElseThrow();
    }

    /**
     * Prepares the next round: the days of the last one a year on, the same people and places; its lessons are shown beside it. Seen by its organisers alone until it is
     * announced.
     *
     * @param actor who runs the programme
     * @param programme which
     * @return the new round's id
     * @throws Problem.Refused when the newest round is not announced yet, or the programme runs without rounds
     */
    public UUID next(Actor actor, UUID programme) {
        actor.person();
        ProgrammeView view = reading.getToRun(programme);
        Round last = view.newest()
                .filter(round -> view.content().inRounds())
                .orElseThrow(() -> new Problem.Refused("round.refused.without-rounds"));
        if (!last.announced()) {
            throw new Problem.Refused("round.refused.one-prepared");
        }
        UUID id = UUID.randomUUID();
        if (!store.add(id, programme, last.timeline().nextYear(), Optional.of(last.id()), clock.instant())) {
            throw new Problem.Refused("round.refused.one-prepared");
        }
        store.copyTasks(last.id(), id);
        prepared.fire(new RoundPrepared(programme, last.id(), id));
        record(actor, "round.next", id);
        return id;
    }

    /**
     * Announces a round: those whom the programme reaches see it, and can apply when its window opens.
     *
     * @param actor who runs it
     * @param id the round
     * @throws Problem.Refused when its programme is not published, its window is over, or it is announced already
     */
    public void announce(Actor actor, UUID id) {
        InProgramme both = toRun(actor, id, Optional.empty());
        if (both.round().announced()) {
            throw new Problem.Refused("round.refused.announced");
        }
        if (both.programme().status() != ProgrammeStatus.PUBLISHED) {
            throw new Problem.Refused("programme.refused.not-published");
        }
        if (List.of(RoundState.PLANNED, RoundState.OPEN)
                .contains(both.round().timeline().stateOn(today()))) {
            store.announce(both.round());
            record(actor, "round.announce", id);
            announced.fire(new RoundAnnounced(both.programme().id(), id));
        } else {
            throw new Problem.Refused("round.refused.window-over");
        }
    }

    /**
     * Throws away a round that is being prepared.
     *
     * @param actor who runs it
     * @param id the round
     * @throws Problem.Refused when it is announced, or the first of a draft, which goes with the draft
     */
    public void discard(Actor actor, UUID id) {
        InProgramme both = toRun(actor, id, Optional.empty());
        if (both.programme().status() == ProgrammeStatus.DRAFT || !store.discard(id)) {
            throw new Problem.Refused("round.refused.announced");
        }
        record(actor, "round.discard", id);
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing(KIND, id, Optional.empty()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
