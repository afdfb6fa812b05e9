package fi.polku.mentoring.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a phase of a programme usually is: {@code 05-01..05-31}, {@code 09-16..1:05-31} to May of the next year, or {@code 09-15} for the Tuesday on or after that
 * day.
 */
record PhaseHabit(PhaseKind kind, int firstYear, MonthDay first, int lastYear, MonthDay last, boolean oneDay) {
    private static final Pattern DAY = Pattern.compile("(?:(\\d):)?(\\d\\d-\\d\\d)");

    static PhaseHabit parse(PhaseKind kind, String text) {
        String[] ends = text.strip().split("\\.\\.", -1);
        Matcher first = day(ends[0]);
        Matcher last = day(ends[ends.length - 1]);
        return new PhaseHabit(kind, year(first), monthDay(first), year(last), monthDay(last), ends.length == 1);
    }

    private static Matcher day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw new IllegalArgumentException("no day of a habit: " + text);
        }
        return day;
    }

    private static int year(Matcher day) {
        return day.group(1) == null ? 0 : Integer.parseInt(day.group(1));
    }

    private static MonthDay monthDay(Matcher day) {
        return MonthDay.parse("--" + day.group(2));
    }

    /** Its days where the round begins in a year. */
    Phase in(int year) {
        LocalDate from = first.atYear(year + firstYear);
        if (oneDay) {
            LocalDate tuesday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
            return new Phase(kind, tuesday, tuesday);
        }
        return new Phase(kind, from, last.atYear(year + lastYear));
    }
}
