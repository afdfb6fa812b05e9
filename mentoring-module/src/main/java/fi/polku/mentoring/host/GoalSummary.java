package fi.polku.mentoring.host;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the host is shown of a goal that its owner shares with it: never why, never how success is seen, no log.
 *
 * @param id the goal
 * @param person the owner's id in the host
 * @param title the goal's title
 * @param aim which competence, and from which level to which
 * @param due by when
 * @param standing how it goes
 * @param changed when the owner last changed the goal, UTC
 */
public record GoalSummary(
        String id, String person, String title, Aim aim, Optional<LocalDate> due, Standing standing, Instant changed)
        implements HostMessage {

    @Override
    public Kind kind() {
        return Kind.GOAL;
    }

    /**
     * What a goal aims at; all parts may be absent.
     *
     * @param competence framework and URI
     * @param levelNow the level at the start
     * @param levelTarget the level wanted
     */
    public record Aim(
            Optional<HostCompetence.Key> competence, Optional<Integer> levelNow, Optional<Integer> levelTarget) {}

    /**
     * How a goal goes.
     *
     * @param status {@code draft}, {@code active}, {@code achieved} or {@code abandoned}
     * @param outlook {@code on-track} or {@code at-risk}, for an active goal
     * @param progress 0–100 %
     */
    public record Standing(String status, Optional<String> outlook, int progress) {}
}
