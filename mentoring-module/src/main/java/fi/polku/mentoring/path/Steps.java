package fi.polku.mentoring.path;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.Sharing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What a person and the supervisor do with the steps of a path. Every move holds the path's row while it is made: of two
 * that come at once, the second finds the step as the first has left it.
 */
@UseCases
public class Steps {
    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 20_000;
    /** Longest text for a review, in characters. */
    public static final int LONGEST_TEXT = 5_000;

    private static final String KIND = "step";

    @Inject
    PathStore paths;

    @Inject
    StepStore store;

    @Inject
    ReviewStore reviews;

    @Inject
    Sharing sharing;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Reads a step of one's own path or of a report's; the latter is recorded.
     *
     * @param actor the person or the current supervisor
     * @param id the step
     * @return the step
     * @throws Problem.NotFound when it does not exist for the actor
     */
    public StepView read(Actor actor, UUID id) {
        StepView step = store.view(actor, id).orElseThrow(Problem.NotFound::new);
        if (side(actor, step.owner()) == Side.SUPERVISOR) {
            audit.recordRead(actor, AuditedThing.of(KIND, id, step.owner()), Side.SUPERVISOR.code());
        }
        return step;
    }

    /**
     * A step of the own path with all that stands at it.
     *
     * @param actor the person
     * @param id the step
     * @return the step, the actor's own words and the reviews
     * @throws Problem.NotFound when it is not a step of the actor's path
     */
    public OwnStep mine(Actor actor, UUID id) {
        StepView step = store.view(actor, id)
                .filter(s -> s.owner().equals(actor.person()))
                .orElseThrow(Problem.NotFound::new);
        return new OwnStep(step, store.ownWords(id), reviews.all(id));
    }

    /**
     * Every asking for a review of a step that was not taken back, the latest first.
     *
     * @param actor the person or the current supervisor
     * @param id the step
     * @return at most 50; empty when the step does not exist for the actor
     */
    public List<ReviewView> reviews(Actor actor, UUID id) {
        return reviews.all(id);
    }

    /**
     * What the actor wrote at a step of the own path and nobody else reads.
     *
     * @param actor the person
     * @param id the step
     * @return the private note and the last text for a review
     * @throws Problem.NotFound when it is not a step of the actor's path
     */
    public OwnWords ownWords(Actor actor, UUID id) {
        own(actor, id);
        return store.ownWords(id);
    }

    /**
     * Writes the private note of a step of the own path.
     *
     * @param actor the person
     * @param id the step
     * @param text the note; absent to have none
     * @throws Problem.NotFound when it is not a step of the actor's path
     */
    public void note(Actor actor, UUID id, Optional<String> text) {
        own(actor, id);
        store.write(id, actor.person(), text, clock.instant());
        audit.record(actor, "step.note", AuditedThing.of(KIND, id, actor.person()));
    }

    private void own(Actor actor, UUID id) {
        if (store.find(id).filter(s -> s.owner().equals(actor.person())).isEmpty()) {
            throw new Problem.NotFound();
        }
    }

    /**
     * Takes a step up, for the first time or after it was returned.
     *
     * @param actor the person
     * @param id the step
     * @param version the version that was looked at; absent when any will do
     * @return the step as it is now
     * @throws Problem.NotFound when it does not exist for the actor
     * @throws Problem.NotAllowed when the actor is the supervisor
     * @throws Problem.Refused when the step is not planned or returned
     * @throws Problem.Stale when it was moved since that version
     */
    public StepView start(Actor actor, UUID id, Optional<Integer> version) {
        return move(actor, id, version, StepMove.START, (step, now) -> {});
    }

    /**
     * Asks the supervisor for a review.
     *
     * @param actor the person
     * @param id the step
     * @param version the version that was looked at; absent when any will do
     * @param text what the person writes for it
     * @return the step as it is now
     * @throws Problem.NotFound when it does not exist for the actor
     * @throws Problem.NotAllowed when the actor is the supervisor
     * @throws Problem.Refused when the step is not in progress, or there is no supervisor
     * @throws Problem.Stale when it was moved since that version
     */
    public StepView askReview(Actor actor, UUID id, Optional<Integer> version, Optional<String> text) {
        return move(actor, id, version, StepMove.ASK_REVIEW, (step, now) -> {
            reviews.ask(step, text, now);
            events.fire(new ReviewAsked(actor, step.owner(), id));
        });
    }

    /**
     * Takes the asking for a review back.
     *
     * @param actor the person
     * @param id the step
     * @param version the version that was looked at; absent when any will do
     * @return the step, in progress
     * @throws Problem.NotFound when it does not exist for the actor
     * @throws Problem.NotAllowed when the actor is the supervisor
     * @throws Problem.Refused when no review is asked
     * @throws Problem.Stale when it was moved since that version
     */
    public StepView withdraw(Actor actor, UUID id, Optional<Integer> version) {
        return move(actor, id, version, StepMove.WITHDRAW, (step, now) -> {
            reviews.withdraw(step, now);
            events.fire(new ReviewWithdrawn(actor, step.owner(), id));
        });
    }

    /**
     * Approves a step, or returns it with a comment.
     *
     * @param actor the current supervisor
     * @param id the step
     * @param version the version that was looked at; absent when any will do
     * @param review what the supervisor says
     * @return the step as it is now
     * @throws Problem.NotFound when it does not exist for the actor
     * @throws Problem.NotAllowed when the actor is the person
     * @throws Problem.Refused when no review is asked
     * @throws Problem.Stale when it was moved since that version
     */
    public StepView review(Actor actor, UUID id, Optional<Integer> version, ReviewStep review) {
        return move(actor, id, version, review.decision().move(), (step, now) -> {
            reviews.decide(step, actor.person(), review, now);
            events.fire(
                    review.decision() == Decision.APPROVE
                            ? new StepCompleted(actor, step.owner(), id)
                            : new StepReturned(actor, step.owner(), id));
        });
    }

    /**
     * Takes one's own review back, within ten minutes and before the person goes on.
     *
     * @param actor the supervisor who gave it
     * @param id the step
     * @return the step, waiting for a review again
     * @throws Problem.NotFound when it does not exist for the actor
     * @throws Problem.NotAllowed when the actor is the person
     * @throws Problem.Refused when there is no such review, it is older, or the person has gone on
     */
    public StepView reconsider(Actor actor, UUID id) {
        return move(actor, id, Optional.empty(), StepMove.RECONSIDER, (step, now) -> {
            reviews.reconsider(step);
            events.fire(new ReviewReconsidered(actor, step.owner(), id));
        });
    }

    private StepView move(
            Actor actor, UUID id, Optional<Integer> version, StepMove move, BiConsumer<Step, Instant> also) {
        Path path = store.pathOf(id).flatMap(paths::lock).orElseThrow(Problem.NotFound::new);
        Step step = store.find(id).orElseThrow(Problem.NotFound::new);
        if (version.isPresent() && version.get() != step.version()) {
            throw new Problem.Stale();
        }
        Instant now = clock.instant();
        Side side = side(actor, step.owner());
        StepPolicy.check(move, side, situation(actor, path, step, move, now));
        also.accept(step, now);
        step.make(move, now);
        paths.flush();
        path.follow(store.statuses(path.id()).values().stream().toList(), now);
        paths.flush();
        audit.record(
                actor,
                "step." + move.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                AuditedThing.of(KIND, id, step.owner()),
                side == Side.PERSON ? "own" : side.code());
        return store.view(actor, id).orElseThrow();
    }

    private StepSituation situation(Actor actor, Path path, Step step, StepMove move, Instant now) {
        boolean reconsiders = move == StepMove.RECONSIDER;
        return new StepSituation(
                step.status(),
                move != StepMove.ASK_REVIEW || sharing.supervisor(actor).isPresent(),
                reconsiders ? reviews.last(step.id(), actor.person()) : Optional.empty(),
                reconsiders && path.completedAt().isPresent() && paths.hasOpen(path.owner(), path.id()),
                reconsiders && store.toldHost(step.id()),
                now);
    }

    /** The policies let nobody else see a step: who is not its person is the current supervisor. */
    private static Side side(Actor actor, UUID owner) {
        return owner.equals(actor.person()) ? Side.PERSON : Side.SUPERVISOR;
    }
}
