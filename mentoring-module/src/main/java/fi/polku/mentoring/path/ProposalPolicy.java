package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * When a change fits a path, as a list of rules, each with the reason it gives when it says no. Asked when a change is
 * proposed and again when it is agreed to, as the path may have gone on in between.
 */
final class ProposalPolicy {
    /** Most steps of a path. */
    static final int MOST_STEPS = 60;

    /**
     * All that decides whether a change fits.
     *
     * @param change what would change
     * @param pathOpen whether the path is not completed
     * @param proposerCounts whether the proposer is the person or the supervisor of today
     * @param steps where every step of the path is, in their order
     * @param due when the step it is about is due now
     * @param seen that step as it was when the change was proposed; absent for a new step
     */
    record Situation(
            PathChange change,
            boolean pathOpen,
            boolean proposerCounts,
            Map<UUID, StepStatus> steps,
            Optional<LocalDate> due,
            Optional<ProposalView.Seen> seen) {

        Situation {
            steps = Collections.unmodifiableMap(steps);
        }

        Optional<StepStatus> status() {
            return change.step().map(steps::get);
        }
    }

    /**
     * A rule that may say no.
     *
     * @param name what it holds, for people who read tests and logs
     * @param test the key of its reason, absent when it has nothing against the change
     */
    record Rule(String name, Function<Situation, Optional<String>> test) {}

    private static final List<Rule> RULES = List.of(
            new Rule("a completed path stays as it is", s -> no(!s.pathOpen(), "path-completed")),
            new Rule("both of the two stand behind it", s -> no(!s.proposerCounts(), "supervisor-changed")),
            new Rule("the step is still there", s -> no(isGone(s), "step-gone")),
            new Rule("a completed step stays as it is", s -> no(is(s, StepStatus.COMPLETED), "step-completed")),
            new Rule("a step is not dropped under review", s -> no(isDropUnderReview(s), "step-in-review")),
            new Rule("a step is dropped as it was seen", s -> no(hasMovedOn(s), "step-moved-on")),
            new Rule("a due date is changed from what was seen", s -> no(isDueChanged(s), "due-changed")),
            new Rule("the step it is put after is still there", s -> no(isPlaceGone(s), "place-gone")),
            new Rule("a path keeps a step", s -> no(isLast(s), "last-step")),
            new Rule("a path has an end", s -> no(isTooMany(s), "too-many-steps")));

    private ProposalPolicy() {}

    /**
     * Refuses a change that does not fit.
     *
     * @param situation the change and the path
     * @throws Problem.Refused with the reason of the first rule that says no
     */
    static void check(Situation situation) {
        refusal(situation).ifPresent(reason -> {
            throw new Problem.Refused(reason, MOST_STEPS);
        });
    }

    /**
     * Why a change does not fit.
     *
     * @param situation the change and the path
     * @return the key of the first reason, absent when it fits
     */
    static Optional<String> refusal(Situation situation) {
        return RULES.stream()
                .map(rule -> rule.test().apply(situation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isGone(Situation s) {
        return s.change().step().isPresent() && s.status().isEmpty();
    }

    private static boolean is(Situation s, StepStatus status) {
        return s.status().filter(status::equals).isPresent();
    }

    private static boolean isDropUnderReview(Situation s) {
        return s.change() instanceof PathChange.Drop && is(s, StepStatus.REVIEW_ASKED);
    }

    private static boolean hasMovedOn(Situation s) {
        return s.change() instanceof PathChange.Drop
                && !s.seen().map(ProposalView.Seen::status).equals(s.status());
    }

    private static boolean isDueChanged(Situation s) {
        return s.change() instanceof PathChange.Move move
                && move.due().isPresent()
                && !s.seen().flatMap(ProposalView.Seen::due).equals(s.due());
    }

    private static boolean isPlaceGone(Situation s) {
        return s.change().after().filter(a -> !s.steps().containsKey(a)).isPresent();
    }

    private static boolean isLast(Situation s) {
        return s.change() instanceof PathChange.Drop && s.steps().size() == 1;
    }

    private static boolean isTooMany(Situation s) {
        return s.change() instanceof PathChange.Add && s.steps().size() >= MOST_STEPS;
    }

    private static Optional<String> no(boolean forbidden, String reason) {
        return forbidden ? Optional.of("proposal.refused." + reason) : Optional.empty();
    }
}
