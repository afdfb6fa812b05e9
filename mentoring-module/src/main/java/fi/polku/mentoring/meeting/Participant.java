package fi.polku.mentoring.meeting;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is invited to a meeting.
 *
 * @param person who
 * @param name theirs; empty when they have been erased
 * @param inGroup whether they are in the group now
 * @param came whether they came; absent while it is not written down
 */
public record Participant(UUID person, String name, boolean inGroup, Optional<Boolean> came) {}
