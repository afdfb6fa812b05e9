package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.shared.Problem;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** Reads what an address asks of the log. */
final class LogQuery {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private LogQuery() {}

    /** A month such as {@code 2027-02}; absent when empty. */
    static Optional<YearMonth> month(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return Optional.of(month);
            }
        } catch (DateTimeException e) {
            throw new Problem.Invalid("month", "log.month");
        }
        throw new Problem.Invalid("month", "log.month");
    }

    /** An id; absent when empty. */
    static Optional<UUID> id(String field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid(field, "field.choice");
        }
    }
}
