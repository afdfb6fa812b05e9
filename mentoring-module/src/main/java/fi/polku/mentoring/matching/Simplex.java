package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The linear relaxation of choosing groups, over the groups known so far: the revised simplex method with an explicit inverse. Rows are people
 * (in no more groups than they have capacity) and, last, the coverage: no less than was reached and no more than can be. The right-hand sides are moved by a
 * little chance, against standing still. Nothing is proven here: whatever prices come out, the proof looks at them itself.
 */
final class Simplex {
    private static final double TINY = 1e-9;
    private static final double MOVED = 1e-5;
    private static final int FRESH = 1500;
    /** So many times as many steps as there are rows: far more than are ever of use. */
    private static final int STEPS = 200;

    private final int rows;
    private final int atLeast;
    private final int atMost;
    private final int groupsAtMost;
    private final double[] right;
    private final List<int[]> groups = new ArrayList<>();
    private double[] points = new double[256];
    private double[] counted = new double[256];

    /** The basis: by row the number of a group, or minus one minus the row of a slack. */
    private final int[] basis;

    private final boolean[] inBasis;
    private boolean[] groupInBasis = new boolean[256];
    /** By column of the inverse. */
    private final double[][] inverse;

    private final double[] values;
    private final double[] prices;
    private final double[] direction;
    private int pivots;

    /**
     * Begins with nothing but slacks.
     *
     * @param capacities of people
     * @param placed no fewer are to be placed
     * @param placeable no more can be placed
     * @param most no more groups can be made
     */
    Simplex(int[] capacities, int placed, int placeable, int most, long seed) {
        atLeast = capacities.length;
        atMost = atLeast + 1;
        groupsAtMost = atMost + 1;
        rows = groupsAtMost + 1;
        Chance chance = new Chance(seed);
        right = new double[rows];
        for (int row = 0; row < capacities.length; row++) {
            double moved = MOVED * (1 + chance.below(1000) / 1000.0);
            // Who is in several groups needs room for what each of them was moved by.
            right[row] = capacities[row] + (capacities[row] <= 1 ? moved : 4 * MOVED * capacities[row]);
        }
        right[atLeast] = -placed + MOVED / 10;
        right[atMost] = placeable + 4 * MOVED * capacities.length;
        right[groupsAtMost] = most + 4 * MOVED * capacities.length;
        basis = new int[rows];
        inBasis = new boolean[rows];
        inverse = new double[rows][rows];
        values = right.clone();
        prices = new double[rows];
        direction = new double[rows];
        for (int row = 0; row < rows; row++) {
            basis[row] = -1 - row;
            inBasis[row] = true;
            inverse[row][row] = 1;
        }
    }

    int add(int[] group, double itsPoints, int itsCounted) {
        int number = groups.size();
        if (number == points.length) {
            points = Arrays.copyOf(points, 2 * number);
            counted = Arrays.copyOf(counted, 2 * number);
            groupInBasis = Arrays.copyOf(groupInBasis, 2 * number);
        }
        groups.add(group);
        points[number] = itsPoints;
        counted[number] = itsCounted;
        return number;
    }

    /** Takes groups that exclude each other into the basis, each for the member who leaves least room. */
    void begin(List<Integer> chosen) {
        for (int number : chosen) {
            int least = -1;
            for (int who : groups.get(number)) {
                if (basis[who] == -1 - who && right[who] < 2 && (least < 0 || right[who] < right[least])) {
                    least = who;
                }
            }
            if (least >= 0) {
                enter(number);
                pivot(least, number, points[number] - worth(number));
            }
        }
    }

    int size() {
        return groups.size();
    }

    double price(int row) {
        return prices[row];
    }

    /** The price of placing one more; below nothing where one would rather place fewer. */
    double placing() {
        return prices[atLeast] - prices[atMost];
    }

    /** The price of making one more group. */
    double making() {
        return prices[groupsAtMost];
    }

    /** How much of each group is chosen, by its number. */
    double[] chosen() {
        double[] chosen = new double[groups.size()];
        for (int row = 0; row < rows; row++) {
            if (basis[row] >= 0) {
                chosen[basis[row]] = values[row];
            }
        }
        return chosen;
    }

    private double worth(int number) {
        double worth = making() - placing() * counted[number];
        for (int who : groups.get(number)) {
            worth += prices[who];
        }
        return worth;
    }

    /** Pivots until no group or slack is better, or time ends; rounding may make it turn in circles, which has an end, too. */
    void solve(Deadline deadline) {
        int steps = STEPS * rows;
        for (int step = 0; step < steps && !(step % 16 == 0 && deadline.passed()); step++) {
            int best = 0;
            double most = 1e-3;
            for (int number = 0; number < groups.size(); number++) {
                double gain = groupInBasis[number] ? 0 : points[number] - worth(number);
                if (gain > most) {
                    most = gain;
                    best = number;
                }
            }
            for (int row = 0; row < rows; row++) {
                if (!inBasis[row] && -prices[row] > most) {
                    most = -prices[row];
                    best = -1 - row;
                }
            }
            if (most <= 1e-3 || !step(best, most)) {
                return;
            }
        }
    }

    private boolean step(int entering, double gain) {
        enter(entering);
        int leaving = -1;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            if (direction[row] > TINY) {
                double ratio = Math.max(0, values[row]) / direction[row];
                if (ratio < least || (ratio == least && direction[row] > direction[leaving])) {
                    least = ratio;
                    leaving = row;
                }
            }
        }
        if (leaving < 0) {
            return false;
        }
        pivot(leaving, entering, gain);
        if (++pivots % FRESH == 0) {
            refresh();
        }
        return true;
    }

    /** The entering column in terms of the basis. */
    private void enter(int entering) {
        if (entering < 0) {
            System.arraycopy(inverse[-1 - entering], 0, direction, 0, rows);
            return;
        }
        Arrays.fill(direction, 0);
        for (int who : groups.get(entering)) {
            add(inverse[who], 1);
        }
        add(inverse[atLeast], -counted[entering]);
        add(inverse[atMost], counted[entering]);
        add(inverse[groupsAtMost], 1);
    }

    private void add(double[] column, double times) {
        for (int row = 0; row < rows; row++) {
            direction[row] += times * column[row];
        }
    }

    private void pivot(int leaving, int entering, double gain) {
        double by = direction[leaving];
        double amount = values[leaving] / by;
        for (int row = 0; row < rows; row++) {
            values[row] -= amount * direction[row];
        }
        values[leaving] = amount;
        direction[leaving] = 0;
        for (int column = 0; column < rows; column++) {
            double[] its = inverse[column];
            if (its[leaving] != 0) {
                double times = its[leaving] / by;
                prices[column] += gain * times;
                for (int row = 0; row < rows; row++) {
                    its[row] -= times * direction[row];
                }
                its[leaving] = times;
            }
        }
        mark(basis[leaving], false);
        basis[leaving] = entering;
        mark(entering, true);
    }

    private void mark(int number, boolean present) {
        if (number < 0) {
            inBasis[-1 - number] = present;
        } else {
            groupInBasis[number] = present;
        }
    }

    /** Forgets the rounding of many pivots: the inverse is made anew, the prices and values from it. */
    private void refresh() {
        int[] wanted = basis.clone();
        for (int row = 0; row < rows; row++) {
            Arrays.fill(inverse[row], 0);
            inverse[row][row] = 1;
            basis[row] = -1 - row;
            inBasis[row] = true;
        }
        Arrays.fill(groupInBasis, false);
        Arrays.fill(prices, 0);
        System.arraycopy(right, 0, values, 0, rows);
        boolean[] taken = new boolean[rows];
        for (int number : wanted) {
            if (number < 0) {
                taken[-1 - number] = true;
            }
        }
        for (int number : wanted) {
            if (number >= 0) {
                enter(number);
                int at = -1;
                for (int row = 0; row < rows; row++) {
                    boolean larger = at < 0 || Math.abs(direction[row]) > Math.abs(direction[at]);
                    if (!taken[row] && Math.abs(direction[row]) > TINY && larger) {
                        at = row;
                    }
                }
                if (at >= 0) {
                    taken[at] = true;
                    pivot(at, number, points[number] - worth(number));
                }
            }
        }
    }
}
