package fi.polku.run.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long each of many answers took. */
public final class Timings {
    private static final double NANOS_PER_MS = 1e6;

    private final long[] sorted;
    private final Duration elapsed;

    /**
     * @param nanos of each answer, in any order and parts
     * @param elapsed from the first question to the last answer
     */
    public Timings(List<long[]> nanos, Duration elapsed) {
        this.sorted = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        this.elapsed = elapsed;
    }

    /** How many answers there were. */
    public int count() {
        return sorted.length;
    }

    Duration elapsed() {
        return elapsed;
    }

    double perSecond() {
        return count() / (elapsed.toNanos() / 1e9);
    }

    /** The time, in ms, that this share (0–1) of the answers kept to; by nearest rank, so it is one that was measured. */
    public double percentile(double share) {
        if (sorted.length == 0) {
            throw new IllegalStateException("Nothing was answered");
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MS;
    }
}
