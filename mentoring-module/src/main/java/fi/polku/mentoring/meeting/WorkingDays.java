package fi.polku.mentoring.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Days on which Finnish offices work. */
final class WorkingDays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.DECEMBER, 6),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));
    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;

    private WorkingDays() {}

    static boolean includes(LocalDate day) {
        return !isWeekend(day) && !FIXED.contains(MonthDay.from(day)) && !isMovable(day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isMovable(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        LocalDate midsummerEve =
                LocalDate.of(day.getYear(), Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return Set.of(
                        easter.plusDays(GOOD_FRIDAY),
                        easter.plusDays(EASTER_MONDAY),
                        easter.plusDays(ASCENSION),
                        midsummerEve)
                .contains(day);
    }

    /** Easter Sunday of the Gregorian calendar, as Meeus, Jones and Butcher reckon it. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int shift = moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) / 451) + 114;
        return LocalDate.of(year, shift / 31, shift % 31 + 1);
    }
}
