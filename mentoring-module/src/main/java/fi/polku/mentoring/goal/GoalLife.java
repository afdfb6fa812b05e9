package fi.polku.mentoring.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A goal and all its earlier states.
 *
 * @param now the goal as it is
 * @param earlier how it was, the latest first; at most 200
 */
public record GoalLife(GoalView now, List<GoalRevision> earlier) {

    /**
     * One moment of a goal's life.
     *
     * @param at when, UTC
     * @param differences what changed; empty for the beginning
     */
    public record Change(Instant at, List<GoalDifference> differences) {}

    /**
     * The life told as changes.
     *
     * @return the latest first, the beginning last; changes that people do not see are left out
     */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        GoalView after = now;
        for (GoalRevision before : earlier) {
            List<GoalDifference> differences = GoalDifference.between(before.goal(), after);
            if (!differences.isEmpty()) {
                changes.add(new Change(before.until(), differences));
            }
            after = before.goal();
        }
        changes.add(new Change(now.createdAt(), List.of()));
        return changes;
    }
}
