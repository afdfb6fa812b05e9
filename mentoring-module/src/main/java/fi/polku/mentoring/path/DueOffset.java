package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long after the path begins a step is due.
 *
 * @param amount how many
 * @param unit of what
 */
public record DueOffset(int amount, Unit unit) {
    /** Most months. */
    public static final int MOST_MONTHS = 120;
    /** Most days. */
    public static final int MOST_DAYS = 3_650;

    /** In what an offset is counted. */
    public enum Unit {
        /** Calendar months; from the 31st to the last day of a shorter month. */
        MONTHS,
        /** Calendar days. */
        DAYS
    }

    public DueOffset {
        int most = unit == Unit.MONTHS ? MOST_MONTHS : MOST_DAYS;
        if (amount < 0 || amount > most) {
            throw new Problem.Invalid(unit == Unit.MONTHS ? "dueInMonths" : "dueInDays", "field.number", 0, most);
        }
    }

    /**
     * When a step is due.
     *
     * @param start the day the path begins
     * @return the day it is due
     */
    public LocalDate from(LocalDate start) {
        return start.plus(unit == Unit.MONTHS ? Period.ofMonths(amount) : Period.ofDays(amount));
    }
}
