package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A first division that places as many as it can: whoever has the fewest possible partners comes first, and whoever was left out in one try comes earlier
 * in the next.
 */
final class Opening {
    private static final int FEWEST_TRIES = 20;
    private static final int MOST_TRIES = 400;
    /** A try looks at people in proportion to their number. */
    private static final int LOOKS = 60_000;

    private static final int BLAME = 8;
    private static final int NOISE = 6;
    private static final int STEPS = 3000;

    private final Meshes meshes;
    private final Pool pool;
    private final Chance chance;
    private final Deadline deadline;
    private final int[] hardness;
    private final int[] free;
    private final int[] members = new int[Form.LARGEST];
    private Integer[] order = new Integer[0];
    private int steps;

    Opening(Meshes meshes, long seed, Deadline deadline) {
        this.meshes = meshes;
        this.pool = meshes.pool();
        this.chance = new Chance(seed);
        this.deadline = deadline;
        hardness = new int[pool.size()];
        free = new int[pool.size()];
        for (int who = 0; who < hardness.length; who++) {
            for (int other = 0; other < hardness.length; other++) {
                hardness[who] -= meshes.fit(who, other) ? 1 : 0;
            }
        }
    }

    /** The best of the tries. */
    List<int[]> best() {
        List<int[]> best = List.of();
        int most = -1;
        int enough = pool.placeableByNumbers();
        int tries = Math.max(FEWEST_TRIES, Math.min(MOST_TRIES, LOOKS / Math.max(1, pool.size())));
        for (int attempt = 0; attempt < tries && most < enough; attempt++) {
            if (attempt > 0 && deadline.passed()) {
                break;
            }
            List<int[]> groups = attempt();
            int placed = groups.stream().mapToInt(meshes::counted).sum();
            if (placed > most) {
                most = placed;
                best = groups;
            }
        }
        return best;
    }

    private List<int[]> attempt() {
        Arrays.setAll(free, pool::capacity);
        int[] keys = new int[pool.size()];
        Arrays.setAll(keys, who -> hardness[who] + chance.below(NOISE));
        order = new Integer[pool.size()];
        Arrays.setAll(order, who -> who);
        Arrays.sort(order, (one, other) -> keys[other] - keys[one]);
        List<int[]> groups = new ArrayList<>();
        for (int[] bundle : pool.bundles()) {
            group(bundle, groups);
        }
        for (int who : order) {
            if (free[who] > 0 && pool.counted(who) && pool.bundle(who) < 0) {
                group(new int[] {who}, groups);
            }
        }
        for (int who : order) {
            if (free[who] > 0 && pool.counted(who) && !join(who, groups)) {
                hardness[who] += BLAME;
            }
        }
        return groups;
    }

    /** Makes the smallest group that has these. */
    private void group(int[] with, List<int[]> groups) {
        System.arraycopy(with, 0, members, 0, with.length);
        for (int who : with) {
            if (free[who] == 0) {
                return;
            }
        }
        steps = 0;
        int size = grow(with.length);
        if (size > 0) {
            int[] group = Arrays.copyOf(members, size);
            for (int who : group) {
                free[who]--;
            }
            groups.add(group);
        }
    }

    private int grow(int have) {
        int[] counts = new int[2];
        for (int i = 0; i < have; i++) {
            counts[pool.seat(members[i])]++;
        }
        int seat = 0;
        while (seat < pool.seats().size()
                && counts[seat] >= pool.seats().get(seat).min()) {
            seat++;
        }
        if (seat == pool.seats().size()) {
            return meshes.legal(members, have) ? have : 0;
        }
        for (int who : order) {
            if (free[who] > 0 && pool.seat(who) == seat && pool.bundle(who) < 0 && fits(who, have)) {
                if (++steps > STEPS) {
                    return 0;
                }
                members[have] = who;
                int size = meshes.meet(members, have + 1) ? grow(have + 1) : 0;
                if (size > 0) {
                    return size;
                }
            }
        }
        return 0;
    }

    private boolean fits(int who, int have) {
        for (int i = 0; i < have; i++) {
            if (!meshes.fit(who, members[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean join(int who, List<int[]> groups) {
        for (int i = 0; i < groups.size(); i++) {
            int[] larger = Arrays.copyOf(groups.get(i), groups.get(i).length + 1);
            larger[larger.length - 1] = who;
            if (larger.length <= Form.LARGEST && meshes.legal(larger, larger.length)) {
                groups.set(i, larger);
                free[who]--;
                return true;
            }
        }
        return false;
    }
}
