package fi.polku.mentoring.shared;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long is waited before something is tried again at another server. */
public final class Waits {
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final int DOUBLINGS = 12;

    private Waits() {}

    /**
     * Ever longer, and never quite the same for two, so that a server that comes back is not met by all at once.
     *
     * @param first the step after the first attempt
     * @param attempts made so far, at least one
     * @param longest the longest step
     * @param random for the part that differs
     * @return between three quarters of the step and the step, which doubles from the first one to the longest
     */
    public static Duration after(Duration first, int attempts, Duration longest, RandomGenerator random) {
        Duration step = first.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        long millis = (step.compareTo(longest) < 0 ? step : longest).toMillis();
        return Duration.ofMillis(millis - random.nextLong(millis / 4 + 1));
    }

    /**
     * As long as the server asks for, within reason: one that says a year has its clock wrong.
     *
     * @param retryAfter what it asks for; below zero is none
     * @return at most a day
     */
    public static Duration asked(Duration retryAfter) {
        if (retryAfter.isNegative()) {
            return Duration.ZERO;
        }
        return retryAfter.compareTo(LONGEST_ASKED) < 0 ? retryAfter : LONGEST_ASKED;
    }
}
