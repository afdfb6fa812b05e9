package fi.polku.run.sync;

import java.time.Duration;
import java.time.Instant;

/** The host's time, which goes on by an hour with each round of changes. */
final class Moments {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration ROUND = Duration.ofHours(1);

    private Moments() {}

    /**
     * What the records of a round are like.
     *
     * @param number of the round, zero at the beginning
     * @param changed when they became so
     */
    record State(int number, Instant changed) {}

    static State state(int round) {
        return new State(round, asOf(round).minusSeconds(60));
    }

    /** When the documents of a round were written. */
    static Instant asOf(int round) {
        return BEGIN.plus(ROUND.multipliedBy(round));
    }
}
