package fi.polku.mentoring.host;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day to which somebody is in service; days of the Finnish calendar.
 *
 * @param from the first day, absent when long ago or not told
 * @param to the last day, absent while no end is known
 */
public record Employment(Optional<LocalDate> from, Optional<LocalDate> to) {

    public Employment {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new NotBelieved(RejectReason.DATES_REVERSED, "employedTo");
        }
    }
}
