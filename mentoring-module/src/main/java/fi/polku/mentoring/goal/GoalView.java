package fi.polku.mentoring.goal;

import fi.polku.mentoring.sharing.Readers;
import fi.polku.mentoring.sharing.Right;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal as its reader sees it.
 *
 * @param id the goal
 * @param owner whose it is
 * @param content what the owner wrote
 * @param competence what it develops; absent without one, or while it is not in the local copy
 * @param status where in its life
 * @param outlook how it looks to its owner
 * @param progress 0–100 %
 * @param reflection what the owner answered when it was achieved; only for the owner
 * @param createdAt UTC
 * @param changedAt UTC
 * @param version for If-Match
 * @param seen by whom it is read here, and who else may
 */
public record GoalView(
        UUID id,
        UUID owner,
        SetGoal content,
        Optional<GoalCompetence> competence,
        GoalStatus status,
        Outlook outlook,
        int progress,
        Optional<String> reflection,
        Instant createdAt,
        Instant changedAt,
        int version,
        Seen seen) {

    /**
     * By whom a goal is read.
     *
     * @param right by which right
     * @param ownerName whose goal it is, by name
     * @param readers who else may read it; only the owner is told
     */
    public record Seen(Right right, String ownerName, Readers readers) {}

    /**
     * Whether the closing of the goal may still be taken back.
     *
     * @param now the present moment
     * @return true for some minutes after it was achieved or abandoned
     */
    public boolean mayReopen(Instant now) {
        return status.isClosed() && !changedAt.plus(Goal.UNDO).isBefore(now);
    }

    /**
     * The same goal for another reader: without what stays with its owner.
     *
     * @param right the right by which the other reads
     * @return without the closing reflection and the other readers
     */
    public GoalView asSeenBy(Right right) {
        return new GoalView(
                id,
                owner,
                content,
                competence,
                status,
                outlook,
                progress,
                Optional.empty(),
                createdAt,
                changedAt,
                version,
                new Seen(right, seen.ownerName(), Readers.NOBODY));
    }
}
