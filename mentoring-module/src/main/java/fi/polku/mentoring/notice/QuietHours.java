package fi.polku.mentoring.notice;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The time of day in which no mail comes, on Finland's clocks; over midnight where it begins later than it ends.
 *
 * @param from its first minute
 * @param to the first minute after it
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /**
     * Quiet hours.
     *
     * @throws Problem.Invalid when they would be a whole day, or nothing
     */
    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        if (from.equals(to)) {
            throw new Problem.Invalid("quietTo", "notice.quiet-is-empty");
        }
    }

    /**
     * Whether it is quiet.
     *
     * @param wall what the clock on the wall shows
     * @return whether
     */
    public boolean includes(LocalTime wall) {
        boolean begun = !wall.isBefore(from);
        boolean notOver = wall.isBefore(to);
        return from.isBefore(to) ? begun && notOver : begun || notOver;
    }
}
