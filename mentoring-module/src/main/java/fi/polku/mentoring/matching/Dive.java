package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups from the linear relaxation: what it chooses whole, and the group that it chooses most, are taken; then it is solved anew for those who
 * remain, with the groups that have become worth looking at, until nobody is left who can be placed.
 */
final class Dive {
    private static final double WHOLE = 0.95;
    private static final double NOTHING = 1e-3;
    private static final double PLACED = 3.0 * Wish.FULL;
    private static final int ROUNDS = 8;

    private final Meshes meshes;
    private final Pool pool;
    private final Pricing pricing;
    private final Deadline deadline;
    private final long seed;
    private final Chance chance;
    private final int[] free;
    private final int[] rows;
    private final List<int[]> known;
    private final List<int[]> taken = new ArrayList<>();

    /**
     * For some or all.
     *
     * @param free in how many groups each may be, 0 for whoever is to be left alone; changed
     * @param known groups worth looking at
     */
    Dive(Meshes meshes, Pricing pricing, int[] free, List<int[]> known, long seed, Deadline deadline) {
        this.meshes = meshes;
        this.pool = meshes.pool();
        this.pricing = pricing;
        this.deadline = deadline;
        this.seed = seed;
        this.free = free;
        this.known = new ArrayList<>(known);
        rows = new int[free.length];
        chance = new Chance(seed);
    }

    /** The groups; none, where time ended first. */
    List<int[]> groups() {
        try {
            while (take()) {
                if (deadline.passed()) {
                    return List.of();
                }
            }
            return taken;
        } catch (Pricing.Endless e) {
            return List.of();
        }
    }

    /** Solves for those who remain and takes what is chosen; false when nothing is. */
    private boolean take() {
        known.removeIf(group -> Arrays.stream(group).anyMatch(who -> free[who] == 0)
                || taken.stream().anyMatch(other -> Arrays.equals(other, group)));
        int count = 0;
        int[] capacities = new int[free.length];
        for (int who = 0; who < free.length; who++) {
            if (free[who] > 0) {
                capacities[count] = free[who];
                rows[who] = count++;
            }
        }
        Simplex simplex =
                new Simplex(Arrays.copyOf(capacities, count), 0, pool.size(), pool.size(), seed + taken.size());
        known.forEach(group -> add(simplex, group));
        for (int round = 0; round < ROUNDS; round++) {
            simplex.solve(deadline);
            boolean any = false;
            for (int[] group : pricing.look(net(simplex), 0, true, deadline).groups()) {
                add(simplex, group);
                known.add(group);
                any = true;
            }
            if (!any) {
                break;
            }
        }
        double[] chosen = simplex.chosen();
        int most = -1;
        double mostChosen = 0;
        for (int number = 0; number < known.size(); number++) {
            // With a little chance, so that the next dive may come up elsewhere.
            double its = chosen[number] > NOTHING ? chosen[number] + chance.below(100) / 1000.0 : 0;
            if (its > mostChosen) {
                mostChosen = its;
                most = number;
            }
        }
        if (most < 0 || !take(known.get(most))) {
            return false;
        }
        for (int number = 0; number < known.size(); number++) {
            if (number != most && chosen[number] > WHOLE) {
                take(known.get(number));
            }
        }
        return true;
    }

    private boolean take(int[] group) {
        for (int who : group) {
            if (free[who] == 0) {
                return false;
            }
        }
        for (int who : group) {
            free[who]--;
        }
        taken.add(group);
        return true;
    }

    private void add(Simplex simplex, int[] group) {
        int[] its = Arrays.stream(group).map(who -> rows[who]).toArray();
        simplex.add(its, meshes.points(group, group.length) + PLACED * meshes.counted(group), 0);
    }

    private double[] net(Simplex simplex) {
        double[] net = new double[pool.size()];
        for (int who = 0; who < net.length; who++) {
            double placing = pool.counted(who) ? PLACED : 0;
            net[who] = free[who] == 0 ? Pricing.GONE : Math.max(0, simplex.price(rows[who])) - placing;
        }
        return net;
    }
}
