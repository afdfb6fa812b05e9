package fi.polku.mentoring.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Every data key is wrapped anew by another master key.
 *
 * @param id of the rotation
 * @param master name of the key that wraps from now on
 * @param times when it began, moved and ended
 * @param total how many keys there were to wrap
 * @param done how many have been
 * @param leftOver how many could not be opened and stay as they are; known at the end
 * @param fault why it stands still; absent while it moves
 */
public record Rotation(UUID id, String master, Times times, int total, int done, int leftOver, Optional<String> fault) {

    /**
     * When.
     *
     * @param startedAt when an administrator began it
     * @param movedAt when its last page was written
     * @param endedAt absent while it is under way
     */
    public record Times(Instant startedAt, Instant movedAt, Optional<Instant> endedAt) {}

    /** Whether it is under way. */
    public boolean isOpen() {
        return times.endedAt().isEmpty();
    }

    /** How much of a hundred has been done. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, 100L * done / total);
    }
}
