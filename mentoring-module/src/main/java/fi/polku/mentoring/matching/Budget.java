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
    private static final int EASY = 400;
    private static final int MIDDLING = 5;
    private static final int SMALL = 3;

    public Budget {
        if (iterations < 1 || search.isNegative() || proof.isNegative()) {
            throw new IllegalArgumentException("A budget has iterations and no negative time");
        }
    }

    /**
     * What is usual for a round: seconds for a hundred people, a minute for a thousand. An iteration on small groups is done in less time, so that there are
     * more of them, as far as rounds are small enough for it.
     *
     * @param people how many
     * @param form of the groups
     * @param seed of all chance
     */
    public static Budget of(int people, Form form, long seed) {
        return new Budget(
                Math.max(LEAST, people * PER_PERSON) * ease(people, form),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                seed);
    }

    /** How many iterations of this form are done in the time of one of groups of six. */
    static int ease(int people, Form form) {
        int largest = form.seats().stream().mapToInt(Form.Seat::max).sum();
        if (people > EASY || largest > MIDDLING) {
            return 1;
        }
        return largest > SMALL ? 3 : 8;
    }

    /** The same with other iterations. */
    public Budget withIterations(long other) {
        return new Budget(other, search, proof, seed);
    }
}
