package fi.polku.mentoring.learninglog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A month of somebody's log at a glance.
 *
 * @param month which
 * @param days the days that have entries
 * @param earlier the nearest month before it that has some
 * @param later the nearest month after it that has some
 */
public record LogMonth(YearMonth month, Set<LocalDate> days, Optional<YearMonth> earlier, Optional<YearMonth> later) {

    public LogMonth {
        days = Set.copyOf(days);
    }

    static LogMonth of(YearMonth month, Collection<LocalDate> around) {
        Set<LocalDate> days =
                around.stream().filter(day -> YearMonth.from(day).equals(month)).collect(Collectors.toSet());
        return new LogMonth(
                month,
                days,
                around.stream()
                        .map(YearMonth::from)
                        .filter(m -> m.isBefore(month))
                        .max(YearMonth::compareTo),
                around.stream()
                        .map(YearMonth::from)
                        .filter(m -> m.isAfter(month))
                        .min(YearMonth::compareTo));
    }
}
