package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best division of few people into groups: for every set of them the best there is, built from smaller sets. Twelve people are 4,096 sets.
 */
final class EveryDivision {
    /** So many places are still looked at whole. */
    static final int MOST = 14;

    /** More than the points of all groups together. */
    private static final long PLACING = (long) Wish.FULL * (MOST + 1);

    private static final long UNKNOWN = -1;

    /** A group as a set of places, and what it is worth. */
    private record Choice(int set, long value) {}

    private final Meshes meshes;
    private final int[] people;
    private final int largest;
    /** By the first place of the group. */
    private final List<List<Choice>> choices = new ArrayList<>();

    private final long[] best;
    private final int[] chosen;

    EveryDivision(Meshes meshes) {
        this.meshes = meshes;
        List<Integer> places = new ArrayList<>();
        for (int who = 0; who < meshes.size(); who++) {
            for (int place = 0; place < meshes.pool().capacity(who); place++) {
                places.add(who);
            }
        }
        people = places.stream().mapToInt(Integer::intValue).toArray();
        largest = meshes.pool().seats().stream().mapToInt(Form.Seat::max).sum();
        for (int first = 0; first < people.length; first++) {
            choices.add(new ArrayList<>());
            grow(1 << first, first, choices.get(first));
        }
        best = new long[1 << people.length];
        chosen = new int[best.length];
        Arrays.fill(best, UNKNOWN);
    }

    static boolean suits(Pool pool) {
        long places = 0;
        for (int who = 0; who < pool.size(); who++) {
            places += pool.capacity(who);
        }
        return places <= MOST;
    }

    /** Every legal group that contains the set and perhaps later places. */
    private void grow(int set, int last, List<Choice> found) {
        int[] members = members(set);
        if (!fits(members)) {
            return;
        }
        if (meshes.legal(members, members.length)) {
            found.add(new Choice(set, PLACING * meshes.counted(members) + meshes.points(members, members.length)));
        }
        for (int next = last + 1; next < people.length && members.length < largest; next++) {
            grow(set | 1 << next, next, found);
        }
    }

    /** Whether the last fits the others. */
    private boolean fits(int[] members) {
        int last = members.length - 1;
        for (int i = 0; i < last; i++) {
            if (!meshes.fit(members[i], members[last])) {
                return false;
            }
        }
        return true;
    }

    private int[] members(int set) {
        int[] members = new int[Integer.bitCount(set)];
        int at = 0;
        for (int place = 0; place < people.length; place++) {
            if ((set & 1 << place) != 0) {
                members[at++] = people[place];
            }
        }
        return members;
    }

    Found solve() {
        value(best.length - 1);
        List<int[]> groups = new ArrayList<>();
        int free = best.length - 1;
        while (free != 0) {
            int group = chosen[free];
            if (Integer.bitCount(group) > 1) {
                groups.add(members(group));
            }
            free &= ~group;
        }
        return new Found(groups, Result.Method.EVERY_DIVISION, best.length, false);
    }

    /** What the free places are worth at best: the first of them is left out, or in some group of the free. */
    private long value(int free) {
        if (free == 0) {
            return 0;
        }
        if (best[free] == UNKNOWN) {
            int first = Integer.numberOfTrailingZeros(free);
            long most = value(free & ~(1 << first));
            int choice = 1 << first;
            for (Choice each : choices.get(first)) {
                if ((each.set() & ~free) == 0) {
                    long value = each.value() + value(free & ~each.set());
                    if (value > most) {
                        most = value;
                        choice = each.set();
                    }
                }
            }
            best[free] = most;
            chosen[free] = choice;
        }
        return best[free];
    }
}
