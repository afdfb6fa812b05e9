package fi.polku.mentoring.proposal;

import fi.polku.mentoring.matching.Budget;
import fi.polku.mentoring.matching.Checker;
import fi.polku.mentoring.matching.Former;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Matching;
import fi.polku.mentoring.matching.Result;
import fi.polku.mentoring.matching.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * What the engine answered, and the checker confirmed. Where the engine fails, less is asked of it, and that is said; what the checker does not confirm is
 * no answer.
 *
 * @param result absent when there is none
 * @param degraded why less was done than was asked for: {@code memory} or {@code error}
 * @param fault why there is none: one of these, or {@code not-confirmed}
 */
record Solved(Optional<Result> result, Optional<String> degraded, Optional<String> fault) {
    private static final Logger LOG = Logger.getLogger(Solved.class.getName());

    private static final String MEMORY = "memory";
    private static final String ERROR = "error";

    /** The least that gives groups: an opening and hardly any search, with the looser bound. */
    private static final Duration BRIEFLY = Duration.ofSeconds(5);

    /** What is asked of the engine. */
    @FunctionalInterface
    interface Engine {
        Result propose(Instance instance, Former before, Budget budget, Watch watch);
    }

    /** The engine itself, anew or from what there was before. */
    static Result engine(Instance instance, Former before, Budget budget, Watch watch) {
        return before.groups().isEmpty()
                ? Matching.propose(instance, budget, watch)
                : Matching.again(instance, before, budget, watch);
    }

    /** Asks, and where that fails asks for less. */
    static Solved by(Engine engine, Instance instance, Former before, Budget budget, Watch watch) {
        Optional<String> failed;
        try {
            return checked(instance, engine.propose(instance, before, budget, watch), Optional.empty());
        } catch (OutOfMemoryError e) {
            failed = failed(MEMORY, e);
        } catch (RuntimeException | StackOverflowError e) {
            failed = failed(ERROR, e);
        }
        try {
            Budget less = new Budget(1, BRIEFLY, Duration.ZERO, budget.seed());
            return checked(instance, engine.propose(instance, Former.NOTHING, less, watch), failed);
        } catch (OutOfMemoryError e) {
            return without(failed(MEMORY, e));
        } catch (RuntimeException | StackOverflowError e) {
            return without(failed(ERROR, e));
        }
    }

    /** Nothing of what was asked is logged. */
    private static Optional<String> failed(String how, Throwable fault) {
        LOG.log(Level.WARNING, "A proposal could not be worked out as it was asked: {0}, {1}", new Object[] {
            how, fault.getClass().getName()
        });
        return Optional.of(how);
    }

    private static Solved without(Optional<String> fault) {
        return new Solved(Optional.empty(), Optional.empty(), fault);
    }

    private static Solved checked(Instance instance, Result result, Optional<String> degraded) {
        Checker.Verdict verdict = Checker.check(instance, result);
        if (verdict.holds()) {
            return new Solved(Optional.of(result), degraded, Optional.empty());
        }
        String kinds = verdict.violations().stream()
                .map(violation -> violation.kind().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        LOG.log(Level.SEVERE, "A proposal does not hold and is not shown: {0}", kinds);
        return without(Optional.of("not-confirmed"));
    }
}
