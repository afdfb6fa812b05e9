package fi.polku.mentoring.learninglog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of one's own entries are wanted.
 *
 * @param month only of this month
 * @param goal only those linked to this goal
 * @param step only those linked to this step
 * @param words only those in which all of these words stand
 */
public record LogFilter(
        Optional<YearMonth> month, Optional<UUID> goal, Optional<UUID> step, Optional<SearchWords> words) {
    /** All of them. */
    public static final LogFilter ALL =
            new LogFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    LocalDate first() {
        return month.map(m -> m.atDay(1)).orElse(EARLIEST);
    }

    LocalDate last() {
        return month.map(YearMonth::atEndOfMonth).orElse(LATEST);
    }

    /**
     * Whether this asks for less than everything.
     *
     * @return false for {@link #ALL}
     */
    public boolean narrows() {
        return !equals(ALL);
    }
}
