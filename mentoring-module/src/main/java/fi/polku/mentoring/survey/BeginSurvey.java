package fi.polku.mentoring.survey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a new survey of a round is begun from.
 *
 * @param moment which template
 * @param event the day of training that it is about; with that moment alone
 * @param first its own first day; with moments that have days of their own
 * @param last its own last day
 */
public record BeginSurvey(
        SurveyMoment moment, Optional<UUID> event, Optional<LocalDate> first, Optional<LocalDate> last) {
    public BeginSurvey {
        boolean days = moment.hasOwnDays();
        if (event.isPresent() != (moment == SurveyMoment.AFTER_TRAINING)
                || first.isPresent() != days
                || last.isPresent() != days
                || (days && last.orElseThrow().isBefore(first.orElseThrow()))) {
            throw new IllegalArgumentException(moment + " on " + first + " to " + last);
        }
    }
}
