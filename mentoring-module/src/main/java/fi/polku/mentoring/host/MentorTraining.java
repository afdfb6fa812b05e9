package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody has been trained as a mentor.
 *
 * @param id the attendance
 * @param person the host's id of who was trained
 * @param title what the training is called
 * @param completedOn its last day, in Finland
 * @param hours more than 0, at most 1000, with at most two decimals
 * @param changed when the record last changed, UTC
 */
public record MentorTraining(
        String id, String person, Localized title, LocalDate completedOn, BigDecimal hours, Instant changed)
        implements HostMessage {

    @Override
    public Kind kind() {
        return Kind.TRAINING;
    }
}
