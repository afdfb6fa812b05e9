package fi.polku.mentoring.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pricing for forms of one role. What a group of a size is above its prices is a sum over its pairs, if each price is shared out among the
 * person's pairs; so a group that is begun cannot become better than its pairs so far, and for each who may join the best pairs there are.
 */
final class PeerPricing implements Pricing {
    /** Into so many parts of about the same work the groups are divided, whatever the number of cores: which groups are found must not depend on it. */
    private static final int PARTS = 4;

    /** Of fewer people all groups are looked at before parts have been handed out. */
    private static final int FEW = 300;

    private final Meshes meshes;
    private final int people;
    private final double[][] pairs;
    private final double[] best;

    private int[] there = new int[0];
    private double bestOfAll;

    PeerPricing(Meshes meshes) {
        this.meshes = meshes;
        people = meshes.size();
        pairs = new double[people][people];
        best = new double[people];
    }

    @Override
    public Harvest look(double[] prices, double floor, boolean scored, Deadline until) {
        there = IntStream.range(0, people).filter(who -> prices[who] < GONE).toArray();
        int parts = there.length < FEW ? 1 : PARTS;
        List<Part> all = IntStream.range(0, parts)
                .mapToObj(number -> new Part(number, parts, floor, until))
                .toList();
        Form.Seat seat = meshes.pool().seats().get(0);
        for (int size = seat.min(); size <= seat.max(); size++) {
            share(prices, scored, size);
            int its = size;
            if (parts == 1) {
                all.get(0).look(its);
            } else {
                all.parallelStream().forEach(part -> part.look(its));
            }
        }
        Harvest harvest = all.get(0).harvest;
        all.stream().skip(1).forEach(part -> harvest.join(part.harvest));
        return harvest;
    }

    @Override
    public double effort() {
        double effort = 1;
        int max = meshes.pool().seats().get(0).max();
        for (int i = 0; i < max; i++) {
            effort *= (double) Math.max(0, people - i) / (i + 1);
        }
        return effort;
    }

    private void share(double[] prices, boolean scored, int size) {
        double points =
                scored ? 1.0 / meshes.related(size, 0) / meshes.pool().rules().weight() : 0;
        double part = 1.0 / (size - 1);
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int who : there) {
            int[] worth = meshes.worth(who);
            for (int other : there) {
                double pair = points * worth[other] - part * (prices[who] + prices[other]);
                pairs[who][other] = pair;
                if (meshes.fit(who, other)) {
                    best[who] = Math.max(best[who], pair);
                }
            }
        }
        bestOfAll = Arrays.stream(best).max().orElse(0);
    }

    /** The groups whose first person is one of every so many. */
    private final class Part {
        private final int number;
        private final int parts;
        private final Deadline deadline;
        private final Harvest harvest;
        private final int[] members;
        private final int[][] candidates;
        private final double[][] joined;

        Part(int number, int parts, double floor, Deadline deadline) {
            this.number = number;
            this.parts = parts;
            this.deadline = deadline;
            harvest = new Harvest(people, floor);
            int max = meshes.pool().seats().get(0).max();
            members = new int[max];
            candidates = new int[max + 1][people];
            joined = new double[max + 1][people];
        }

        void look(int size) {
            for (int at = number; at < there.length; at += parts) {
                if (deadline.passed()) {
                    throw new Endless();
                }
                begin(at, size);
            }
        }

        private void begin(int at, int size) {
            int who = there[at];
            members[0] = who;
            int count = 0;
            for (int next = at + 1; next < there.length; next++) {
                int other = there[next];
                if (meshes.fit(who, other)) {
                    candidates[1][count] = other;
                    joined[1][count++] = pairs[who][other];
                }
            }
            grow(1, 0, count, size);
        }

        // Given up is also what is no news to the first and the last of the begun: the best group of all is news to each of
        // its members.

        /** With {@code have} members worth {@code sum}, and those who fit all of them with what they would add. */
        private void grow(int have, double sum, int count, int size) {
            int[] from = candidates[have];
            double[] adds = joined[have];
            int missing = size - have;
            for (int i = 0; i < count; i++) {
                int who = from[i];
                double with = sum + adds[i];
                if (missing == 1) {
                    members[have] = who;
                    if (with > harvest.least()) {
                        offer(size, with);
                    }
                } else if (with + rest(have, who, missing - 1) > Math.min(harvest.gain(members[0]), harvest.gain(who))) {
                    members[have] = who;
                    grow(have + 1, with, next(have, i, count, who), size);
                }
            }
        }

        /** The most that so many more can add to the members and this one: each pair at its best. */
        private double rest(int have, int who, int missing) {
            double most = best[who];
            for (int i = 0; i < have; i++) {
                most += best[members[i]];
            }
            return missing * most + missing * (missing - 1) / 2.0 * bestOfAll;
        }

        private int next(int have, int at, int count, int who) {
            int[] from = candidates[have];
            double[] adds = joined[have];
            int[] to = candidates[have + 1];
            double[] sums = joined[have + 1];
            double[] its = pairs[who];
            int size = 0;
            for (int i = at + 1; i < count; i++) {
                if (meshes.fit(who, from[i])) {
                    to[size] = from[i];
                    sums[size++] = adds[i] + its[from[i]];
                }
            }
            return size;
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
}
