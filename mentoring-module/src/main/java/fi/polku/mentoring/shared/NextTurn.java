package fi.polku.mentoring.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a worker next has something to do. Waits by the time that passes, which no correction of the clock disturbs; but where the clock has jumped, as after a
 * machine has slept, what was due at a moment may be due now, and so the worker looks at once.
 */
public final class NextTurn {
    private static final Duration JUMP = Duration.ofSeconds(10);

    private final Clock clock;
    private long due = System.nanoTime();
    private long seenNanos = due;
    private Instant seen;

    /**
     * Due at once.
     *
     * @param clock that tells moments
     */
    public NextTurn(Clock clock) {
        this.clock = clock;
        this.seen = clock.instant();
    }

    /**
     * Whether it is time.
     *
     * @return whether
     */
    public synchronized boolean isDue() {
        long nanos = System.nanoTime();
        Instant now = clock.instant();
        Duration jumped =
                Duration.between(seen, now).minusNanos(nanos - seenNanos).abs();
        seen = now;
        seenNanos = nanos;
        return jumped.compareTo(JUMP) > 0 || nanos - due >= 0;
    }

    /**
     * Begins a turn: the next one is then.
     *
     * @param wait until then, unless something comes earlier
     */
    public synchronized void after(Duration wait) {
        due = System.nanoTime() + wait.toNanos();
    }

    /**
     * The next turn is no later.
     *
     * @param wait until then; below zero is now
     */
    public synchronized void notLaterThan(Duration wait) {
        long then = System.nanoTime() + Math.max(0, wait.toNanos());
        if (then - due < 0) {
            due = then;
        }
    }
}
