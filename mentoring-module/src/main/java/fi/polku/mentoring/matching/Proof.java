package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How good groups can be at best: column generation. Prices for people are found on the groups known so far; all groups there are are looked at for
 * any that beat the prices; those join the known ones. At any time the prices, with the lead of the dearest group, bound every proposal. New
 * prices are looked for near the best so far, as the bare ones jump about.
 */
final class Proof {
    /** So near to the best that is possible, as a share of it, looking further is not worth the time. */
    private static final double NEAR = 1e-5;

    private static final double SMOOTH = 0.6;

    /** So often is looked near former prices, */
    private static final int LOOKS_NEAR = 8;

    /** and each person's is lowered by so many points at most. */
    private static final double LOWERED = 0.02 * Wish.FULL;

    private static final int STEPS = 1000;

    private final Meshes meshes;
    private final Pool pool;
    private final List<int[]> found;
    private final Pricing pricing;
    private final List<int[]> known = new ArrayList<>();
    private final long seed;
    private final Deadline deadline;

    /** What is being proven: the points at a coverage, or the coverage itself. */
    private boolean scored = true;

    private int placed;
    private int placeable;
    private double[] best = new double[0];
    private double bestPlacing;
    private double bestMost;
    private double bestBound;

    Proof(Meshes meshes, List<int[]> found, long seed, Deadline deadline) {
        this.meshes = meshes;
        this.pool = meshes.pool();
        this.found = found;
        this.pricing = Pricing.of(meshes);
        this.seed = seed;
        this.deadline = deadline;
    }

    /**
     * Proves how many points there can be where so many are placed.
     *
     * @param most proven not to be exceeded by any number of people placed
     * @return empty where time ended before any bound was proven
     */
    Optional<Prices> ofPoints(int reached, int most) {
        scored = true;
        placed = reached;
        placeable = Math.max(most, reached);
        return prove();
    }

    /** Proves how many people can be placed: their sum, in {@link Wish#FULL}s, bounds it. */
    Optional<Prices> ofCoverage() {
        scored = false;
        placed = 0;
        placeable = pool.placeableByNumbers();
        return prove();
    }

    /**
     * Begins with groups that former prices, a little moved by chance, would find good: where little has changed since, few
     * others are needed.
     *
     * @param former by number of the pool
     */
    void beginNear(Prices former) {
        Chance chance = new Chance(seed);
        Set<List<Integer>> there = new HashSet<>();
        double[] near = new double[pool.size()];
        for (int look = 0; look < LOOKS_NEAR; look++) {
            Arrays.setAll(near, who -> Math.max(0, former.people()[who] - LOWERED * chance.below(STEPS) / STEPS));
            try {
                pricing.look(net(near, former.placing()), former.slack(), true, deadline).groups().stream()
                        .filter(group -> there.add(key(group)))
                        .forEach(known::add);
            } catch (Pricing.Endless e) {
                return;
            }
        }
    }

    /** The groups that were worth looking at so far: good ones are made of these. */
    List<int[]> known() {
        return known;
    }

    private Optional<Prices> prove() {
        bestBound = Double.POSITIVE_INFINITY;
        best = new double[0];
        try {
            approach();
        } catch (Pricing.Endless e) {
            // What was proven until then stands.
        }
        return Double.isInfinite(bestBound) ? Optional.empty() : Optional.of(whole());
    }

    private void approach() {
        int[] capacities = new int[pool.size()];
        Arrays.setAll(capacities, pool::capacity);
        Simplex simplex = new Simplex(capacities, placed, placeable, pool.mostGroups(placeable), seed);
        List<Integer> begin = new ArrayList<>();
        found.forEach(group -> begin.add(add(simplex, group)));
        simplex.begin(begin);
        Set<List<Integer>> there = new HashSet<>();
        known.forEach(group -> {
            add(simplex, group);
            there.add(key(group));
        });
        boolean bare = true;
        while (true) {
            simplex.solve(deadline);
            double[] now = new double[pool.size()];
            Arrays.setAll(now, who -> Math.max(0, simplex.price(who)));
            // A bound that holds only where no more are placed needs it proven that no more can be.
            double placing = placed == placeable ? simplex.placing() : Math.max(0, simplex.placing());
            double making = Math.max(0, simplex.making());
            double[] tried = bare ? now : between(now);
            double triedPlacing = bare ? placing : SMOOTH * bestPlacing + (1 - SMOOTH) * placing;
            double floor = bare ? making : SMOOTH * bestMost + (1 - SMOOTH) * making;
            Harvest harvest = pricing.look(net(tried, triedPlacing), floor, scored, deadline);
            keep(tried, triedPlacing, harvest.most());
            boolean any = false;
            for (int[] group : harvest.groups()) {
                // Where prices may not go below nothing, what is there already can look better than it is.
                if (points(group) > price(group, now, placing) + making + 1e-3 && there.add(key(group))) {
                    add(simplex, group);
                    known.add(group);
                    any = true;
                }
            }
            boolean near = bestBound - bound(now, placing, making) <= NEAR * bestBound;
            if (near || deadline.passed() || (!any && bare)) {
                return;
            }
            bare = !any;
        }
    }

    private static List<Integer> key(int[] group) {
        return Arrays.stream(group).sorted().boxed().toList();
    }

    private double[] between(double[] now) {
        double[] between = new double[now.length];
        Arrays.setAll(between, who -> SMOOTH * best[who] + (1 - SMOOTH) * now[who]);
        return between;
    }

    private int add(Simplex simplex, int[] group) {
        return simplex.add(group, points(group), scored ? meshes.counted(group) : 0);
    }

    private double points(int[] group) {
        return scored ? meshes.points(group, group.length) : (double) Wish.FULL * meshes.counted(group);
    }

    private double price(int[] group, double[] prices, double placing) {
        double price = scored ? -placing * meshes.counted(group) : 0;
        for (int who : group) {
            price += prices[who];
        }
        return price;
    }

    private double[] net(double[] prices, double placing) {
        double[] net = prices.clone();
        for (int who = 0; who < net.length; who++) {
            if (pool.counted(who)) {
                net[who] -= scored ? placing : Wish.FULL;
            }
        }
        return net;
    }

    private double bound(double[] prices, double placing, double most) {
        double bound = most * pool.mostGroups(placeable) - placing * placed;
        for (int who = 0; who < prices.length; who++) {
            bound += prices[who] * pool.capacity(who);
        }
        return bound;
    }

    private void keep(double[] prices, double placing, double most) {
        double bound = bound(prices, placing, most);
        if (bound < bestBound) {
            bestBound = bound;
            best = prices;
            bestPlacing = placing;
            bestMost = most;
        }
    }

    /** The best prices as whole numbers, so that nobody's arithmetic differs: people's up, that of placing down. */
    private Prices whole() {
        long[] people = new long[best.length];
        Arrays.setAll(people, who -> (long) Math.ceil(best[who]));
        long placing = scored ? (long) Math.floor(bestPlacing) : 0;
        double[] again = new double[best.length];
        Arrays.setAll(again, who -> people[who]);
        double most = bestMost;
        try {
            double floor = Math.max(0, most - 2);
            most = Math.min(
                    most,
                    pricing.look(net(again, placing), floor, scored, deadline).most());
        } catch (Pricing.Endless e) {
            // People's prices only rose: the lead cannot be larger than it was.
        }
        return new Prices(people, placing, (long) Math.ceil(most));
    }
}
