package fi.polku.mentoring.goal;

import java.time.Instant;

/**
 * An earlier state of a goal.
 *
 * @param goal the goal as it was
 * @param until when it was changed, UTC
 */
public record GoalRevision(GoalView goal, Instant until) {}
