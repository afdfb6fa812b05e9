package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a step may be moved, as a list of rules, each with the reason it gives when it says no. The first that says no is
 * told. That somebody makes a move of the other side's is no refusal but {@link Problem.NotAllowed}, and comes first.
 */
public final class StepPolicy {
    /** How long a review may be taken back. */
    public static final Duration RECONSIDER_WITHIN = Duration.ofMinutes(10);

    /**
     * A rule that may say no.
     *
     * @param name what it holds, for people who read tests and logs
     * @param test the key of its reason, absent when it has nothing against the move
     */
    record Rule(String name, java.util.function.BiFunction<StepMove, StepSituation, Optional<String>> test) {}

    private static final List<Rule> RULES = List.of(
            new Rule("a move leads on from where the step is", StepPolicy::leadsOn),
            new Rule("a review is asked of somebody", StepPolicy::isAskedOfSomebody),
            new Rule("a review is taken back by whoever gave it", StepPolicy::isOnesOwnReview),
            new Rule("a review is taken back soon", StepPolicy::isSoon),
            new Rule("a path stays completed once the next has begun", StepPolicy::isTheOnlyOpenPath),
            new Rule("a step stays completed once the host was told", StepPolicy::isKnownHereAlone));

    private StepPolicy() {}

    /**
     * Refuses what may not be.
     *
     * @param move what somebody wants
     * @param by who wants it
     * @param situation how things are
     * @throws Problem.NotAllowed when the move is the other side's
     * @throws Problem.Refused when a rule says no
     */
    static void check(StepMove move, Side by, StepSituation situation) {
        if (move.by() != by) {
            throw new Problem.NotAllowed("step.only-" + move.by().code());
        }
        refusal(move, situation).ifPresent(reason -> {
            throw new Problem.Refused(reason);
        });
    }

    /**
     * Why a move is refused.
     *
     * @param move what somebody wants
     * @param situation how things are
     * @return the key of the first reason, absent when the move may be made
     */
    static Optional<String> refusal(StepMove move, StepSituation situation) {
        return RULES.stream()
                .map(rule -> rule.test().apply(move, situation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * What may be done with a step by this side, for the buttons of a page.
     *
     * @param by who looks
     * @param status where the step is
     * @return the moves that lead on from there, without those that only take back
     */
    public static Set<StepMove> open(Side by, StepStatus status) {
        Set<StepMove> moves = new TreeSet<>();
        for (StepMove move : StepMove.values()) {
            if (move.by() == by && move.from(status) && move != StepMove.RECONSIDER) {
                moves.add(move);
            }
        }
        return moves;
    }

    private static Optional<String> leadsOn(StepMove move, StepSituation situation) {
        return no(
                !move.from(situation.status()),
                "step.refused." + move.word() + "." + situation.status().code());
    }

    private static Optional<String> isAskedOfSomebody(StepMove move, StepSituation situation) {
        return no(move == StepMove.ASK_REVIEW && !situation.hasSupervisor(), "step.refused.no-supervisor");
    }

    private static Optional<String> isOnesOwnReview(StepMove move, StepSituation situation) {
        return no(
                move == StepMove.RECONSIDER
                        && situation
                                .lastReview()
                                .filter(StepSituation.Reviewed::byActor)
                                .isEmpty(),
                "step.refused.reconsider.not-own");
    }

    private static Optional<String> isSoon(StepMove move, StepSituation situation) {
        Instant earliest = situation.now().minus(RECONSIDER_WITHIN);
        return no(
                move == StepMove.RECONSIDER
                        && situation
                                .lastReview()
                                .filter(r -> r.at().isBefore(earliest))
                                .isPresent(),
                "step.refused.reconsider.too-late");
    }

    private static Optional<String> isTheOnlyOpenPath(StepMove move, StepSituation situation) {
        return no(move == StepMove.RECONSIDER && situation.nextPathBegun(), "step.refused.reconsider.next-path");
    }

    private static Optional<String> isKnownHereAlone(StepMove move, StepSituation situation) {
        return no(move == StepMove.RECONSIDER && situation.toldHost(), "step.refused.reconsider.told-host");
    }

    private static Optional<String> no(boolean forbidden, String reason) {
        return forbidden ? Optional.of(reason) : Optional.empty();
    }
}
