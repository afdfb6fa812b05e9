package fi.polku.mentoring.matching;

import java.util.Arrays;

/** Who fits whom in a pool, and what they are worth together, by table: made once, for forms of groups. */
final class Meshes {
    private static final int FRIENDS = 16;

    private final Pool pool;
    private final int size;
    private final int words;
    private final long[] fits;
    private final int[][] worth;
    private final int[][] friends;

    Meshes(Pool pool) {
        this.pool = pool;
        size = pool.size();
        words = (size + Long.SIZE - 1) / Long.SIZE;
        fits = new long[size * words];
        worth = new int[size][size];
        Features features = pool.features();
        boolean one = pool.seats().size() == 1;
        for (int who = 0; who < size; who++) {
            for (int other = who + 1; other < size; other++) {
                if (features.fit(who, other)) {
                    set(who, other);
                    set(other, who);
                    if (one || pool.seat(who) != pool.seat(other)) {
                        worth[who][other] = features.worth(who, other);
                        worth[other][who] = worth[who][other];
                    }
                }
            }
        }
        friends = friendships();
    }

    /** For each those who suit them best, the best first. */
    private int[][] friendships() {
        int[][] found = new int[size][];
        long[] keys = new long[size];
        for (int who = 0; who < size; who++) {
            int count = 0;
            for (int other = 0; other < size; other++) {
                if (worth[who][other] > 0) {
                    keys[count++] = ((long) worth[who][other] << Integer.SIZE) | other;
                }
            }
            Arrays.sort(keys, 0, count);
            found[who] = new int[Math.min(FRIENDS, count)];
            for (int i = 0; i < found[who].length; i++) {
                found[who][i] = (int) keys[count - 1 - i];
            }
        }
        return found;
    }

    /** Those who suit somebody best. */
    int[] friends(int who) {
        return friends[who];
    }

    private void set(int who, int other) {
        fits[who * words + other / Long.SIZE] |= 1L << other;
    }

    Pool pool() {
        return pool;
    }

    int size() {
        return size;
    }

    /** Whether two may be in one group, as far as that depends on the two; nobody fits themselves. */
    boolean fit(int who, int other) {
        return (fits[who * words + other / Long.SIZE] & (1L << other)) != 0;
    }

    /** The weighted wishes of two, 0 where the form does not relate them. */
    int[] worth(int who) {
        return worth[who];
    }

    /** How many pairs of a group of so many by seat the form relates. */
    int related(int ofFirst, int ofSecond) {
        return pool.seats().size() == 1 ? ofFirst * (ofFirst - 1) / 2 : ofFirst * ofSecond;
    }

    /** Whether people who fit two by two share one language and one way to meet. */
    boolean meet(int[] members, int count) {
        return meet(pool.features().languages(), members, count)
                && meet(pool.features().ways(), members, count);
    }

    private static boolean meet(Masks masks, int[] members, int count) {
        for (int word = 0; word < masks.words(); word++) {
            long common = -1;
            for (int i = 0; i < count; i++) {
                common &= masks.word(members[i], word);
            }
            if (common != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody is torn from those whom they are locked to. */
    boolean whole(int[] members, int count) {
        if (pool.bundles().isEmpty()) {
            return true;
        }
        for (int i = 0; i < count; i++) {
            int bundle = pool.bundle(members[i]);
            if (bundle >= 0 && !contains(members, count, pool.bundles().get(bundle))) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(int[] members, int count, int[] all) {
        for (int each : all) {
            int at = 0;
            while (at < count && members[at] != each) {
                at++;
            }
            if (at == count) {
                return false;
            }
        }
        return true;
    }

    /** Whether these are a group: sizes and every rule. */
    boolean legal(int[] members, int count) {
        int ofFirst = 0;
        for (int i = 0; i < count; i++) {
            ofFirst += 1 - pool.seat(members[i]);
            for (int j = 0; j < i; j++) {
                if (!fit(members[i], members[j])) {
                    return false;
                }
            }
        }
        return sized(0, ofFirst)
                && (pool.seats().size() == 1 || sized(1, count - ofFirst))
                && meet(members, count)
                && whole(members, count);
    }

    private boolean sized(int seat, int people) {
        return people >= pool.seats().get(seat).min()
                && people <= pool.seats().get(seat).max();
    }

    /** The points of a group. */
    int points(int[] members, int count) {
        long sum = 0;
        int ofFirst = 0;
        for (int i = 0; i < count; i++) {
            ofFirst += 1 - pool.seat(members[i]);
            for (int j = 0; j < i; j++) {
                sum += worth[members[i]][members[j]];
            }
        }
        return (int)
                (sum / ((long) related(ofFirst, count - ofFirst) * pool.rules().weight()));
    }

    /** How many of a group are counted. */
    int counted(int[] members) {
        int counted = 0;
        for (int each : members) {
            counted += pool.counted(each) ? 1 : 0;
        }
        return counted;
    }
}
