package fi.polku.mentoring.meeting;

import fi.polku.mentoring.calendar.Answer;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is invited to a meeting.
 *
 * @param person who
 * @param name theirs; empty when they have been erased
 * @param inGroup whether they are in the group now
 * @param answer what they have said of the time as it is; absent while they have said nothing
 * @param came whether they came; absent while it is not written down
 */
public record Participant(UUID person, String name, boolean inGroup, Optional<Answer> answer, Optional<Boolean> came) {}
