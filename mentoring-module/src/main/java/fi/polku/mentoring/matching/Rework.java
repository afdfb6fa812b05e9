package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Betters groups a few at a time: some groups that have to do with each other are dissolved, and their people, with all who wait, are divided anew by a
 * {@link Dive}. What is no worse stays.
 */
final class Rework {
    /** So many people are divided anew at a time: enough to matter, few enough for milliseconds. */
    private static final int PEOPLE = 42;

    private static final int LOOKS = 200;
    private static final int WAITING = 9;
    private static final int LARGER = 4;
    private static final double LENIENCE = 0.012 * Wish.FULL;

    private final Meshes meshes;
    private final Pool pool;
    private final Pricing pricing;
    private final Chance chance;
    private final Deadline deadline;
    private final List<int[]> groups;
    private final int[] disturbed;

    /**
     * From groups that keep the rules.
     *
     * @param disturbed who lost their group, where a good proposal is to be mended; else nobody
     */
    Rework(Meshes meshes, List<int[]> groups, int[] disturbed, long seed, Deadline deadline) {
        this.disturbed = disturbed;
        this.meshes = meshes;
        this.pool = meshes.pool();
        this.pricing = Pricing.of(meshes);
        this.chance = new Chance(seed);
        this.deadline = deadline;
        this.groups = new ArrayList<>(groups);
    }

    /** How far it came. */
    record Reworked(List<int[]> groups, int rounds, boolean cutShort) {}

    Reworked solve(int rounds) {
        List<int[]> best = List.copyOf(groups);
        double bestValue = value(best);
        for (int round = 0; round < rounds; round++) {
            if (deadline.passed()) {
                return new Reworked(best, round, true);
            }
            // A little worse is taken at first, less and less: what is best may not be reached by betterings alone.
            double lenience = LENIENCE * Math.max(0, 1 - 1.25 * round / rounds);
            rework(round, lenience * -chance.logarithm());
            double value = value(groups);
            if (value > bestValue) {
                bestValue = value;
                best = List.copyOf(groups);
            }
        }
        return new Reworked(best, rounds, false);
    }

    private void rework(long round, double lenience) {
        List<int[]> old = chosen();
        int[] free = waiting();
        old.forEach(group -> Arrays.stream(group).forEach(who -> free[who]++));
        boolean fresh = chance.below(2) == 0;
        List<int[]> anew = new Dive(
                        meshes, pricing, free, fresh ? List.of() : old, round + chance.below(1 << 20), deadline)
                .groups();
        if (value(anew) >= value(old) - lenience) {
            groups.removeAll(old);
            groups.addAll(anew);
        }
    }

    /** A group, then groups of those who would suit somebody of the chosen, now and then any. */
    private List<int[]> chosen() {
        int[] groupOf = new int[pool.size()];
        Arrays.fill(groupOf, -1);
        for (int number = 0; number < groups.size(); number++) {
            for (int who : groups.get(number)) {
                groupOf[who] = number;
            }
        }
        Set<Integer> chosen = new LinkedHashSet<>();
        List<Integer> people = new ArrayList<>();
        if (disturbed.length > 0 && chance.below(3) == 0) {
            larger().stream().limit(LARGER).forEach(number -> {
                chosen.add(number);
                Arrays.stream(groups.get(number)).forEach(people::add);
            });
        }
        for (int look = 0; look < LOOKS && people.size() < PEOPLE && chosen.size() < groups.size(); look++) {
            int number = people.isEmpty() ? begin(groupOf) : chance.below(groups.size());
            if (!people.isEmpty() && chance.below(4) > 0) {
                int[] friends = meshes.friends(people.get(chance.below(people.size())));
                number = friends.length == 0 ? number : groupOf[friends[chance.below(friends.length)]];
            }
            if (number >= 0 && chosen.add(number)) {
                Arrays.stream(groups.get(number)).forEach(people::add);
            }
        }
        return chosen.stream().map(groups::get).toList();
    }

    /** The first group: half of the times where somebody lost theirs, if anybody did; -1 where there is none. */
    private int begin(int[] groupOf) {
        int any = chance.below(groups.size());
        if (disturbed.length == 0 || chance.below(2) == 0) {
            return any;
        }
        int who = disturbed[chance.below(disturbed.length)];
        int[] friends = meshes.friends(who);
        return groupOf[who] >= 0 || friends.length == 0 ? groupOf[who] : groupOf[friends[chance.below(friends.length)]];
    }

    /** Groups of more than the least, in any order: of several such one group more can be made. */
    private List<Integer> larger() {
        int least = pool.seats().stream().mapToInt(Form.Seat::min).sum();
        List<Integer> larger = new ArrayList<>();
        for (int number = 0; number < groups.size(); number++) {
            if (groups.get(number).length > least) {
                larger.add(chance.below(larger.size() + 1), number);
            }
        }
        return larger;
    }

    /** Of those who wait, some, by how often they still could be placed. */
    private int[] waiting() {
        int[] free = new int[pool.size()];
        Arrays.setAll(free, pool::capacity);
        groups.forEach(group -> Arrays.stream(group).forEach(who -> free[who]--));
        List<Integer> waiting = new ArrayList<>();
        for (int who = 0; who < free.length; who++) {
            if (free[who] > 0) {
                waiting.add(who);
            }
        }
        while (waiting.size() > WAITING) {
            int gone = waiting.remove(chance.below(waiting.size()));
            free[gone] = 0;
        }
        return free;
    }

    private double value(List<int[]> its) {
        double value = 0;
        for (int[] group : its) {
            value += meshes.points(group, group.length) + (double) Wish.FULL * pool.size() * meshes.counted(group);
        }
        return value;
    }
}
