package fi.polku.mentoring.matching;

import java.time.Duration;

/**
 * How much a run may search. Iterations decide the result; time only cuts a run short, and the result says so.
 *
 * @param iterations moves to try, where the search is not exact
 * @param search the longest time of searching
 * @param proof the longest time of proving the bound
 * @param seed of all chance
 */
public record Budget(long iterations, Duration search, Duration proof, long seed) {

    private static final long PER_PERSON = 300_000;
    private static final long LEAST = 6_000_000;

    public Budget {
        if (iterations < 1 || search.isNegative() || proof.isNegative()) {
            throw new IllegalArgumentException("A budget has iterations and no negative time");
        }
    }

    /** What is usual for so many people: seconds for a hundred, a minute for a thousand. */
    public static Budget of(int people, long seed) {
        return new Budget(Math.max(LEAST, people * PER_PERSON), Duration.ofSeconds(60), Duration.ofMinutes(5), seed);
    }

    /** The same with other iterations. */
    public Budget withIterations(long other) {
        return new Budget(other, search, proof, seed);
    }
}
