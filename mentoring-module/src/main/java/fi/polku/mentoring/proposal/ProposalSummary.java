package fi.polku.mentoring.proposal;

import fi.polku.mentoring.matching.Watch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A proposal as a whole, without its groups.
 *
 * @param id which
 * @param number by which it is called in its round
 * @param by who asked; absent for somebody who is gone
 * @param mine whether the reader did
 * @param state where it is in its life
 * @param asked what was asked, and when
 * @param progress how far it is, while it is worked out
 * @param outcome its numbers; absent until it is done
 * @param fault why there is none; absent unless it failed
 */
public record ProposalSummary(
        UUID id,
        int number,
        Optional<String> by,
        boolean mine,
        ProposalState state,
        Asked asked,
        Progress progress,
        Optional<Outcome> outcome,
        Optional<String> fault) {

    /**
     * What was asked.
     *
     * @param at when, UTC
     * @param from the number of the proposal that it was solved again from; absent for none
     * @param seed of all chance
     * @param iterations asked for
     * @param weights of wishes, as they were then
     * @param people how many it is about
     * @param elsewhere how many of those whom the asker weighs are no matter of the engine's
     */
    public record Asked(
            Instant at,
            Optional<Integer> from,
            long seed,
            long iterations,
            Weights weights,
            int people,
            int elsewhere) {}

    /**
     * How far it is.
     *
     * @param stage what it is at; absent until it has begun
     * @param placed how many have a group by now
     * @param stopping whether somebody wants it to stop
     * @param begunAt when the node that is at it began, UTC
     * @param ahead how many are worked out before it
     */
    public record Progress(
            Optional<Watch.Stage> stage, int placed, boolean stopping, Optional<Instant> begunAt, int ahead) {}

    /**
     * What came of it.
     *
     * @param at when, UTC
     * @param figures the engine's, confirmed by the checker
     * @param run how it came about
     * @param groups how many there are
     * @param taken how many of them are on the desk
     */
    public record Outcome(Instant at, Figures figures, Run run, int groups, int taken) {
        private static final String EVERY_DIVISION = "every-division";

        /**
         * Whether no better one exists.
         *
         * @return as the bound proves, or as so few people were divided in every way there is
         */
        public boolean best() {
            return figures.optimal() || run.method().equals(EVERY_DIVISION);
        }
    }

    /**
     * Its numbers.
     *
     * @param counted how many are to be placed
     * @param placed how many of them are
     * @param placeable no proposal can place more
     * @param score of all groups, in millionths of a group that meets every wish
     * @param bound no proposal that places as many scores more
     * @param worst the lowest score of a group
     * @param tenth the score that nine of ten groups reach
     */
    public record Figures(int counted, int placed, int placeable, long score, long bound, int worst, int tenth) {
        private static final int HUNDRED = 100;

        /**
         * How much of the best possible it is.
         *
         * @return in per cent with one decimal, rounded down: 100 only where nothing is better
         */
        public BigDecimal share() {
            return bound == 0
                    ? BigDecimal.valueOf(HUNDRED).setScale(1)
                    : BigDecimal.valueOf(score)
                            .multiply(BigDecimal.valueOf(HUNDRED))
                            .divide(BigDecimal.valueOf(bound), 1, RoundingMode.DOWN);
        }

        /**
         * Whether no better one exists.
         *
         * @return as proven
         */
        public boolean optimal() {
            return placed == placeable && score == bound;
        }
    }

    /**
     * How it came about.
     *
     * @param method how groups were found, a code
     * @param kind by which argument the bound holds, a code
     * @param reached iterations done
     * @param cutShort whether time, or somebody, ended it early
     * @param searchMillis of searching
     * @param proofMillis of proving
     * @param degraded why less was done than was asked for; absent when nothing was missing
     */
    public record Run(
            String method,
            String kind,
            long reached,
            boolean cutShort,
            long searchMillis,
            long proofMillis,
            Optional<String> degraded) {}
}
