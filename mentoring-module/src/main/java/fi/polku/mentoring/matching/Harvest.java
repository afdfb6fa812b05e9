package fi.polku.mentoring.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** For each person the group with that person which is furthest above its members' prices. */
final class Harvest {
    /** Nearer than this to its prices a group is not above them; far less than a point. */
    static final double LEAST = 1e-4;

    private final double[] gains;
    private final int[][] groups;
    private final double least;
    private double most;

    /**
     * Nothing yet.
     *
     * @param floor what is above its prices by no more than this is no news
     */
    Harvest(int people, double floor) {
        gains = new double[people];
        groups = new int[people][];
        most = floor;
        least = floor + LEAST;
        Arrays.fill(gains, least);
    }

    /** A group must be further than this above its prices. */
    double least() {
        return least;
    }

    /** No group is further above its prices than this; the floor, where none is further. */
    double most() {
        return most;
    }

    /** How far this person's dearest group is above its prices; what is not above that by more is no news. */
    double gain(int who) {
        return gains[who];
    }

    /** Whether a group of such gain would be the best of this person. */
    boolean betters(int who, double gain) {
        return gain > gains[who];
    }

    void offer(int[] members, int count, double gain) {
        most = Math.max(most, gain);
        int[] group = null;
        for (int i = 0; i < count; i++) {
            if (gain > gains[members[i]]) {
                if (group == null) {
                    group = Arrays.copyOf(members, count);
                }
                gains[members[i]] = gain;
                groups[members[i]] = group;
            }
        }
    }

    /** Takes what another has found that is better for somebody. */
    void join(Harvest other) {
        most = Math.max(most, other.most);
        for (int who = 0; who < gains.length; who++) {
            if (other.gains[who] > gains[who]) {
                gains[who] = other.gains[who];
                groups[who] = other.groups[who];
            }
        }
    }

    /** Each group once, in the order of people. */
    Collection<int[]> groups() {
        Set<int[]> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Arrays.stream(groups)
                .filter(group -> group != null && seen.add(group))
                .toList();
    }
}
