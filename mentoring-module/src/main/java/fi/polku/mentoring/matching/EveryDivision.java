package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The best division of few people into groups. Whoever is counted is in one group at most, and each group has somebody who is counted: so for every
 * set of counted people who are still free, and everything the others have left, there is a best, built from smaller ones.
 */
final class EveryDivision {
    /** So many people are still looked at whole, in however many groups they may be. */
    private static final int PEOPLE = 12;

    /** So many are, if they need no more places than this. */
    private static final int PLACES = 14;

    /** More than the points of all groups together. */
    private static final long PLACING = (long) Wish.FULL * (PLACES + 1);

    /** What somebody who is not counted has left takes so many bits of a state. */
    private static final int BITS = 4;

    /** A group of these members, what it takes from a state, and what it is worth. */
    private record Choice(int[] members, long taken, long value) {}

    /** The best from a state on: the group to take first, if any, and the state after. */
    private record Best(long value, Optional<Choice> choice, long next) {}

    private final Meshes meshes;
    private final int largest;
    private final int[] capacities;
    private final int[] shifts;
    private final int counted;
    /** By the counted person who is first in the group. */
    private final List<List<Choice>> choices = new ArrayList<>();

    private final Map<Long, Best> known = new HashMap<>();
    private final int[] members = new int[Form.LARGEST];

    EveryDivision(Meshes meshes) {
        this.meshes = meshes;
        Pool pool = meshes.pool();
        largest = pool.seats().stream().mapToInt(Form.Seat::max).sum();
        shifts = new int[pool.size()];
        capacities = new int[pool.size()];
        int bits = 0;
        for (int who = 0; who < shifts.length; who++) {
            if (pool.counted(who)) {
                capacities[who] = 1;
                shifts[who] = bits++;
            }
        }
        counted = bits;
        for (int who = 0; who < shifts.length; who++) {
            if (!pool.counted(who)) {
                // Nobody is in more groups than there are counted people.
                capacities[who] = Math.min(pool.capacity(who), counted);
                shifts[who] = bits;
                bits += BITS;
            }
        }
        IntStream.range(0, counted).forEach(first -> choices.add(new ArrayList<>()));
        grow(0, 0);
    }

    static boolean suits(Pool pool) {
        long places = IntStream.range(0, pool.size()).mapToLong(pool::capacity).sum();
        return pool.size() <= PEOPLE || places <= PLACES;
    }

    /** Every legal group of those taken so far and perhaps later ones. */
    private void grow(int have, int from) {
        if (have > 0 && meshes.legal(members, have)) {
            choose(Arrays.copyOf(members, have));
        }
        for (int who = from; who < meshes.size() && have < largest; who++) {
            if (fits(have, who)) {
                members[have] = who;
                grow(have + 1, who + 1);
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

    private void choose(int[] group) {
        long taken = 0;
        for (int who : group) {
            taken += 1L << shifts[who];
        }
        long value = PLACING * meshes.counted(group) + meshes.points(group, group.length);
        choices.get(Long.numberOfTrailingZeros(taken)).add(new Choice(group, taken, value));
    }

    Found solve() {
        long state = 0;
        for (int who = 0; who < shifts.length; who++) {
            state |= (long) capacities[who] << shifts[who];
        }
        List<int[]> groups = new ArrayList<>();
        best(state);
        while (free(state) != 0) {
            Best best = best(state);
            best.choice().ifPresent(choice -> groups.add(choice.members()));
            state = best.next();
        }
        return new Found(groups, Result.Method.EVERY_DIVISION, known.size(), false);
    }

    private long free(long state) {
        return state & (1L << counted) - 1;
    }

    /** The first of the counted who are free is left out, or in some group of the free. */
    private Best best(long state) {
        if (free(state) == 0) {
            return new Best(0, Optional.empty(), state);
        }
        Best before = known.get(state);
        if (before != null) {
            return before;
        }
        long without = state & state - 1;
        Best best = new Best(best(without).value(), Optional.empty(), without);
        for (Choice choice : choices.get(Long.numberOfTrailingZeros(state))) {
            if (there(choice, state)) {
                long next = state - choice.taken();
                long value = choice.value() + best(next).value();
                best = value > best.value() ? new Best(value, Optional.of(choice), next) : best;
            }
        }
        known.put(state, best);
        return best;
    }

    private boolean there(Choice choice, long state) {
        for (int who : choice.members()) {
            long mask = meshes.pool().counted(who) ? 1 : (1 << BITS) - 1;
            if ((state >> shifts[who] & mask) == 0) {
                return false;
            }
        }
        return true;
    }
}
