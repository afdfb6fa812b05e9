package fi.polku.mentoring.matching;

import java.time.Duration;

/** When to stop. The only thing here that looks at a clock, a monotone one. */
final class Deadline {
    private final long start = System.nanoTime();
    private final long end;
    private final Watch watch;

    Deadline(Duration after) {
        this(after, Watch.NOBODY);
    }

    /** Whichever comes first: the time, or somebody's wish to stop. */
    Deadline(Duration after, Watch watch) {
        this.watch = watch;
        long nanos =
                after.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1).toNanos() : after.toNanos();
        end = start + nanos;
    }

    boolean passed() {
        return System.nanoTime() - end >= 0 || watch.stopped();
    }

    /** So many have a group by now. */
    void found(int placed) {
        watch.at(Watch.Stage.SEARCHING, placed);
    }

    long millis() {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
