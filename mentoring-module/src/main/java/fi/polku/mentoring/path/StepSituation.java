package fi.polku.mentoring.path;

import java.time.Instant;
import java.util.Optional;

/**
 * All that decides whether a step may be moved.
 *
 * @param status where the step is
 * @param hasSupervisor whether there is somebody to review it
 * @param lastReview the last review that was given; absent before the first
 * @param nextPathBegun whether its person has another path open by now
 * @param toldHost whether its person has had the host told of its completion
 * @param now the present moment
 */
record StepSituation(
        StepStatus status,
        boolean hasSupervisor,
        Optional<Reviewed> lastReview,
        boolean nextPathBegun,
        boolean toldHost,
        Instant now) {

    /**
     * A review that was given.
     *
     * @param byActor whether by the one who wants the move
     * @param at when
     */
    record Reviewed(boolean byActor, Instant at) {}
}
