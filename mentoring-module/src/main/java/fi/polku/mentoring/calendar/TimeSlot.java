package fi.polku.mentoring.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something is. A length is time that passes: 90 minutes are 90 minutes also where the clocks are changed between.
 *
 * @param start UTC, in whole minutes
 * @param length from a minute to a day
 */
public record TimeSlot(Instant start, Duration length) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * A time.
     *
     * @throws IllegalArgumentException when it is shorter than a minute, or longer than a day
     */
    public TimeSlot {
        start = start.truncatedTo(ChronoUnit.MINUTES);
        length = length.truncatedTo(ChronoUnit.MINUTES);
        if (length.toMinutes() < 1 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Not a meeting's length");
        }
    }

    /**
     * When it is over.
     *
     * @return UTC
     */
    public Instant end() {
        return start.plus(length);
    }
}
