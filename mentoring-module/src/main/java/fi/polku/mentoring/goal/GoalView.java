package fi.polku.mentoring.goal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal as its reader sees it.
 *
 * @param id the goal
 * @param owner whose it is
 * @param content what the owner wrote
 * @param status where in its life
 * @param outlook how it looks to its owner
 * @param progress 0–100 %
 * @param reflection what the owner answered when it was achieved; only for the owner
 * @param createdAt UTC
 * @param changedAt UTC
 * @param version for If-Match
 */
public record GoalView(
        UUID id,
        UUID owner,
        SetGoal content,
        GoalStatus status,
        Outlook outlook,
        int progress,
        Optional<String> reflection,
        Instant createdAt,
        Instant changedAt,
        int version) {}
