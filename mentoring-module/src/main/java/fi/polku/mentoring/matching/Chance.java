package fi.polku.mentoring.matching;

/** Chance that is the same everywhere for the same seed. */
final class Chance {
    private static final int STEPS = 4096;
    /** Natural logarithms, of a kind that is the same on every machine. */
    private static final double[] LOGARITHMS = new double[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            LOGARITHMS[i] = StrictMath.log((i + 0.5) / STEPS);
        }
    }

    private long state;

    Chance(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        if (state == 0) {
            state = 1;
        }
        for (int i = 0; i < 8; i++) {
            next();
        }
    }

    private long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** The logarithm of a number between 0 and 1, never 0. */
    double logarithm() {
        return LOGARITHMS[(int) (next() >>> 52)];
    }
}
