package fi.polku.mentoring.meeting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was agreed to be done.
 *
 * @param id which
 * @param meeting at which meeting
 * @param words what
 * @param doer who does it; absent: all of them
 * @param due by when
 * @param done whether it is done
 */
public record JointAction(
        UUID id, UUID meeting, String words, Optional<UUID> doer, Optional<LocalDate> due, boolean done) {
    /** Longest, in characters. */
    public static final int LONGEST = 500;
    /** Most of a meeting. */
    public static final int MOST = 20;
}
