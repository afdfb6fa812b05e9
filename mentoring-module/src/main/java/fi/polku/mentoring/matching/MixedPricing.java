package fi.polku.mentoring.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pricing for forms of two roles. Every part of a group that one role makes is looked at; with it fixed, each of the other role adds what
 * depends on nobody else, so that the best of them are simply those who add most.
 */
final class MixedPricing implements Pricing {
    private final Meshes meshes;
    private final Pool pool;
    private final boolean firstFixed;
    private final Form.Seat fixedSeat;
    private final Form.Seat freeSeat;
    private final int fixedFrom;
    private final int fixedTo;
    private final int freeFrom;
    private final int freeTo;

    private final int[] members = new int[Form.LARGEST];
    private final long[][] sums;
    private final int[] candidates;
    private final double[] adds;
    private final long[] order;

    private double[] prices = new double[0];
    private boolean scored;
    private Harvest harvest;
    private Deadline deadline = new Deadline(java.time.Duration.ZERO);
    private int[] there = new int[0];
    private int looks;
    /** What would be news to one of the fixed: the best group of all is news to each of its members. */
    private double least;

    MixedPricing(Meshes meshes) {
        this.meshes = meshes;
        this.pool = meshes.pool();
        int ofFirst = pool.first();
        int ofSecond = pool.size() - ofFirst;
        firstFixed = ways(ofFirst, pool.seats().get(0).max())
                <= ways(ofSecond, pool.seats().get(1).max());
        fixedSeat = pool.seats().get(firstFixed ? 0 : 1);
        freeSeat = pool.seats().get(firstFixed ? 1 : 0);
        fixedFrom = firstFixed ? 0 : ofFirst;
        fixedTo = firstFixed ? ofFirst : pool.size();
        freeFrom = firstFixed ? ofFirst : 0;
        freeTo = firstFixed ? pool.size() : ofFirst;
        int free = freeTo - freeFrom;
        sums = new long[fixedSeat.max() + 1][free];
        candidates = new int[free];
        adds = new double[free];
        order = new long[free];
        harvest = new Harvest(pool.size(), 0);
    }

    private static double ways(int people, int most) {
        double ways = 1;
        for (int i = 0; i < most; i++) {
            ways *= (double) Math.max(0, people - i) / (i + 1);
        }
        return ways;
    }

    @Override
    public Harvest look(double[] itsPrices, double floor, boolean itsScored, Deadline until) {
        prices = itsPrices;
        scored = itsScored;
        deadline = until;
        harvest = new Harvest(pool.size(), floor);
        there = IntStream.range(freeFrom, freeTo)
                .filter(who -> prices[who] < GONE)
                .toArray();
        fix(0, fixedFrom, 0);
        return harvest;
    }

    @Override
    public double effort() {
        return ways(fixedTo - fixedFrom, fixedSeat.max()) * (freeTo - freeFrom);
    }

    /** Takes one more of the fixed role, after those who were taken. */
    private void fix(int have, int from, double paid) {
        if (have >= fixedSeat.min()) {
            for (int count = freeSeat.min(); count <= freeSeat.max(); count++) {
                complete(have, count, paid);
            }
        }
        if (have == fixedSeat.max()) {
            return;
        }
        for (int who = from; who < fixedTo; who++) {
            if (prices[who] < GONE && fits(have, who)) {
                members[have] = who;
                int[] worth = meshes.worth(who);
                for (int free = 0; free < there.length; free++) {
                    sums[have + 1][free] = sums[have][free] + worth[there[free]];
                }
                fix(have + 1, who + 1, paid + prices[who]);
            }
        }
    }

    private boolean fits(int have, int who) {
        for (int i = 0; i < have; i++) {
            if (!meshes.fit(members[i], who)) {
                return false;
            }
        }
        return true;
    }

    private void complete(int have, int count, double paid) {
        if (++looks % 4096 == 0 && deadline.passed()) {
            throw new Endless();
        }
        double points = scored ? 1.0 / (have * count) / pool.rules().weight() : 0;
        int size = 0;
        // The most that one can add; so many times that, less what was paid, bounds all.
        double most = Double.NEGATIVE_INFINITY;
        for (int free = 0; free < there.length; free++) {
            int who = there[free];
            double add = points * sums[have][free] - prices[who];
            candidates[size] = who;
            adds[size++] = add;
            most = Math.max(most, add);
        }
        least = Double.MAX_VALUE;
        for (int i = 0; i < have; i++) {
            least = Math.min(least, harvest.gain(members[i]));
        }
        if (most * count - paid > least) {
            join(have, have + count, sort(size), 0, -paid);
        }
    }

    /** Those who add most first. */
    private int sort(int size) {
        for (int i = 0; i < size; i++) {
            long bits = Double.doubleToLongBits(adds[i]);
            // Doubles in their order as whole numbers; the last bits make room for who it is.
            long ascending = bits < 0 ? bits ^ Long.MAX_VALUE : bits;
            order[i] = (~ascending & ~0xFFFFL) | i;
        }
        Arrays.sort(order, 0, size);
        return size;
    }

    private void join(int have, int whole, int size, int from, double sum) {
        int missing = whole - have;
        if (missing == 0) {
            if (sum > least) {
                offer(whole, sum);
            }
            return;
        }
        for (int i = from; i + missing <= size; i++) {
            int at = (int) (order[i] & 0xFFFFL);
            // A little below the least gain, as the order is not exact to the last digit.
            if (sum + missing * adds[at] <= least - Harvest.LEAST) {
                return;
            }
            if (fits(have, candidates[at])) {
                members[have] = candidates[at];
                join(have + 1, whole, size, i + 1, sum + adds[at]);
            }
        }
    }

    private void offer(int size, double gain) {
        boolean better = false;
        for (int i = 0; i < size; i++) {
            better |= harvest.betters(members[i], gain);
        }
        if (better && meshes.meet(members, size) && meshes.whole(members, size)) {
            harvest.offer(members, size, gain);
        }
    }
}
