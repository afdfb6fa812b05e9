package fi.polku.mentoring.matching;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When to stop. The only thing here that looks at a clock, a monotone one. */
final class Deadline {
    private final long start = System.nanoTime();
    private final long end;
    private final BooleanSupplier stopped;

    Deadline(Duration after) {
        this(after, () -> false);
    }

    /** Whichever comes first: the time, or somebody's wish to stop. */
    Deadline(Duration after, BooleanSupplier stopped) {
        this.stopped = stopped;
        long nanos =
                after.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1).toNanos() : after.toNanos();
        end = start + nanos;
    }

    boolean passed() {
        return System.nanoTime() - end >= 0 || stopped.getAsBoolean();
    }

    long millis() {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
