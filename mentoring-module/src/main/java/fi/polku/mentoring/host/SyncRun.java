package fi.polku.mentoring.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One reading of a host, for the report.
 *
 * @param number counts the runs of this host
 * @param whole everything, rather than what changed
 * @param asked for by an administrator, not by the clock
 * @param outcome how it went
 * @param times when
 * @param interruption why it was last broken off, also when it was gone on with afterwards; absent when never
 * @param totals over all parts
 */
public record SyncRun(
        long number,
        boolean whole,
        boolean asked,
        Outcome outcome,
        Times times,
        Optional<Interruption> interruption,
        Totals totals) {

    /** A clock that differs by more than this is told of. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    /** How a run went. */
    public enum Outcome {
        /** Under way, or to be gone on with. */
        OPEN,
        /** Read to the end. */
        DONE,
        /** Broken off; the next one began anew. */
        BROKEN_OFF;

        /**
         * The outcome as the API says it.
         *
         * @return lower case with hyphens
         */
        public String code() {
            return Codes.of(this);
        }
    }

    /**
     * When.
     *
     * @param startedAt by our clock
     * @param endedAt absent while it is open
     * @param asOf by the host's clock, at the start; absent before the first page
     */
    public record Times(Instant startedAt, Optional<Instant> endedAt, Optional<Instant> asOf) {}

    /**
     * What broke it off.
     *
     * @param at when
     * @param feed the part it was at; absent before the first
     * @param fault why
     */
    public record Interruption(Instant at, Optional<String> feed, Fault fault) {}

    /**
     * What was read and what came of it.
     *
     * @param read records that came
     * @param written records that were new or different
     * @param gone records that are no more
     * @param rejected records or parts of them that were left out
     */
    public record Totals(long read, long written, long gone, long rejected) {}

    /**
     * How much the host's clock was ahead of ours.
     *
     * @return absent while it is within what networks and queues explain; negative when it was behind
     */
    public Optional<Duration> skew() {
        return times.asOf()
                .map(asOf -> Duration.between(times.startedAt(), asOf))
                .filter(ahead -> ahead.abs().compareTo(TOLERATED) > 0);
    }
}
