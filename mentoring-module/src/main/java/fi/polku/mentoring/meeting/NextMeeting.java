package fi.polku.mentoring.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a group might meet next: as many months on as it has agreed, on the same day of the week at the same time as the last one, on a working day. A proposal and
 * no more; the group arranges what suits it.
 */
final class NextMeeting {
    /** When nothing has been yet: late enough in the morning that nobody travels at night. */
    private static final LocalTime USUAL = LocalTime.of(9, 0);

    private static final int WEEK = 7;
    private static final int HALF_WEEK = 3;

    private NextMeeting() {}

    /**
     * A proposal.
     *
     * @param last when the group met last or is to meet, on Finland's wall; absent when it has not met
     * @param months from one meeting to the next
     * @param now on Finland's wall
     * @param notAfter the last day on which the group meets; absent where nothing ends
     * @return on Finland's wall; absent when the group's time is over by then
     */
    static Optional<LocalDateTime> after(
            Optional<LocalDateTime> last, int months, LocalDateTime now, Optional<LocalDate> notAfter) {
        LocalDate wanted = last.map(
                        l -> sameWeekday(l.toLocalDate(), l.toLocalDate().plusMonths(months)))
                .orElseGet(() -> now.toLocalDate().plusDays(WEEK));
        LocalDate earliest = now.toLocalDate().plusDays(1);
        if (wanted.isBefore(earliest)) {
            long weeks = (ChronoUnit.DAYS.between(wanted, earliest) + WEEK - 1) / WEEK;
            wanted = wanted.plusWeeks(weeks);
        }
        LocalDate day = working(wanted);
        LocalTime time = last.map(LocalDateTime::toLocalTime).orElse(USUAL);
        return Optional.of(day.atTime(time))
                .filter(at ->
                        notAfter.filter(end -> at.toLocalDate().isAfter(end)).isEmpty());
    }

    /** The day of the same name that is nearest. */
    private static LocalDate sameWeekday(LocalDate last, LocalDate about) {
        int off = Math.floorMod(
                last.getDayOfWeek().getValue() - about.getDayOfWeek().getValue() + HALF_WEEK, WEEK);
        return about.plusDays(off - (long) HALF_WEEK);
    }

    /** That day when offices work on it; else the same day a week later, and from a weekend the next one on which they do. */
    private static LocalDate working(LocalDate day) {
        int step = WorkingDays.isWeekend(day) ? 1 : WEEK;
        LocalDate found = day;
        while (!WorkingDays.includes(found)) {
            found = found.plusDays(step);
        }
        return found;
    }
}
