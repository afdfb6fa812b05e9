package fi.polku.mentoring.notice;

import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/** The same questions answered by somebody who sits at the wall and looks at the clock every minute. Knows no rule of summer time. */
final class MinuteByMinute {
    private static final int DAYS = 4;

    private final Choice choice;

    MinuteByMinute(Choice choice) {
        this.choice = choice;
    }

    boolean quiet(Instant minute) {
        return choice.quiet()
                .filter(hours -> quiet(hours, LocalTime.ofInstant(minute, Texts.ZONE)))
                .isPresent();
    }

    /** By counting from its beginning to its end, not by comparing. */
    private static boolean quiet(QuietHours hours, LocalTime wall) {
        int begun = Math.floorMod(wall.toSecondOfDay() - hours.from().toSecondOfDay(), 86_400);
        int whole = Math.floorMod(hours.to().toSecondOfDay() - hours.from().toSecondOfDay(), 86_400);
        return begun < whole;
    }

    Instant notQuiet(Instant from) {
        Instant minute = from;
        while (quiet(minute)) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return minute;
    }

    Instant digest(Instant from) {
        Set<LocalDate> over = new HashSet<>();
        Instant minute = from.minus(2, ChronoUnit.DAYS);
        Instant end = from.plus(DAYS, ChronoUnit.DAYS);
        LocalDate partly = LocalDate.ofInstant(minute, Texts.ZONE);
        for (; minute.isBefore(end); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            LocalDate day = LocalDate.ofInstant(minute, Texts.ZONE);
            boolean comes = !LocalTime.ofInstant(minute, Texts.ZONE).isBefore(choice.digestAt());
            if (day.equals(partly) || !comes || !over.add(day)) {
                continue;
            }
            if (!quiet(minute) && !minute.isBefore(from)) {
                return minute;
            }
        }
        throw new AssertionError("No digest within " + DAYS + " days");
    }
}
