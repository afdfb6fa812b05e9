package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What is proposed for the next meeting.
 *
 * @param start on Finland's wall; absent when the group's time is over by then
 * @param minutes how long
 * @param preparation how long each prepares, in minutes
 * @param programme the programme's name
 */
public record Proposal(Optional<LocalDateTime> start, int minutes, int preparation, Localized programme) {}
