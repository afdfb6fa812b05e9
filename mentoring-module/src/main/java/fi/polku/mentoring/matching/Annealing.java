package fi.polku.mentoring.matching;

import java.util.List;

/**
 * The search for groups that cannot all be looked at: simulated annealing over exchanges of two and of three people and moves of one, in rounds
 * that double in length and each begin from the best so far. Half of the exchanges bring somebody to one of those who suit them best.
 */
final class Annealing {
    private static final int SHORTEST_ROUND = 200_000;
    private static final int LOOK_AT_CLOCK = 8192;
    private static final double HOT = 0.05 * Wish.FULL;
    private static final double COLD = 0.0004 * Wish.FULL;
    private static final int COOLINGS = 400;

    private final Seating seating;
    private final Chance chance;
    private final Moves moves;
    private final Deadline deadline;
    private long reached;
    private boolean cutShort;

    Annealing(Seating seating, long seed, Deadline deadline) {
        this.seating = seating;
        this.chance = new Chance(seed);
        this.moves = new Moves(seating, chance);
        this.deadline = deadline;
    }

    /**
     * Searches.
     *
     * @param again whether what is seated is good already and only to be bettered
     */
    Found solve(long iterations, boolean again) {
        double hot = again ? HOT / 5 : HOT;
        if (seating.size() == 0) {
            return new Found(List.of(), Result.Method.ANNEALING, iterations, false);
        }
        long rounds = 1;
        while (rounds < 8 && iterations / ((1L << (rounds + 1)) - 1) >= SHORTEST_ROUND) {
            rounds++;
        }
        long unit = Math.max(1, iterations / ((1L << rounds) - 1));
        for (int round = 0; round < rounds && !cutShort; round++) {
            long length = round == rounds - 1 ? iterations - reached : unit << round;
            cool(length, round == 0 ? hot : hot / 2);
            seating.back();
        }
        List<int[]> groups = seating.best();
        return new Found(groups, Result.Method.ANNEALING, reached, cutShort);
    }

    private void cool(long length, double hot) {
        long step = Math.max(1, length / COOLINGS);
        double factor = StrictMath.pow(COLD / hot, 1.0 / COOLINGS);
        double heat = hot;
        for (long done = 0; done < length; done++) {
            if (done % step == 0 && done > 0) {
                heat *= factor;
                seating.remember();
            }
            if (reached % LOOK_AT_CLOCK == 0 && deadline.passed()) {
                cutShort = true;
                break;
            }
            reached++;
            attempt(heat);
        }
        seating.remember();
    }

    private void attempt(double heat) {
        double least = heat * chance.logarithm();
        int kind = chance.below(16);
        if (kind < 8) {
            moves.exchangeTowards(least);
        } else if (kind < 13) {
            moves.exchange(least);
        } else if (kind < 15) {
            moves.rotate(least);
        } else {
            moves.move(least);
        }
    }
}
