package fi.polku.mentoring.deputy;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Names somebody who stands in for a supervisor.
 *
 * @param supervisor for whom, when human resources name; absent for oneself
 * @param person who stands in
 * @param from the first day, in Finland
 * @param to the last day, in Finland; at most a year after the first
 */
public record NameDeputy(Optional<UUID> supervisor, UUID person, LocalDate from, LocalDate to) {
    private static final int LONGEST_DAYS = 366;

    public NameDeputy {
        if (to.isBefore(from)) {
            throw new Problem.Invalid("to", "deputy.to-before-from");
        }
        if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Problem.Invalid("to", "deputy.too-long");
        }
    }
}
