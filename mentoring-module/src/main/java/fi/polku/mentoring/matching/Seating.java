package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who sits where while the search goes on: tables of the form's size, some perhaps not full yet, and those who wait. No two at a table break a
 * rule at any time. What a move would change is told in a few additions, before it is made ({@link Moves}).
 */
final class Seating {
    /** The table of those who have none. */
    static final int WAITING = -1;

    /** What placing one counted person is worth, in points: more than a group can be. */
    private static final double PLACED = 2.0 * Wish.FULL;

    private final Meshes meshes;
    private final Pool pool;
    private final int seats;
    private final int[] min;
    private final int[] max;
    private final int width;
    private final double[][] shares;

    /** By place, as many for a person as the person has capacity. */
    private final int[] people;

    private final int[] firstPlaces;
    private final int[] seatOf;
    private final boolean[] locked;
    private final int[][] bySeat;

    private final int[] tableOf;
    private final int[][] tables;
    private final int[][] counts;
    private final long[] sums;
    private final double[] values;
    private final int[] scratch;

    private double value;
    private int bestPlaced = -1;
    private double bestValue = Double.NEGATIVE_INFINITY;
    private final int[] bestTableOf;

    Seating(Meshes meshes) {
        this.meshes = meshes;
        this.pool = meshes.pool();
        seats = pool.seats().size();
        min = pool.seats().stream().mapToInt(Form.Seat::min).toArray();
        max = pool.seats().stream().mapToInt(Form.Seat::max).toArray();
        width = Arrays.stream(max).sum();
        scratch = new int[width + 1];
        firstPlaces = new int[pool.size()];
        shares = shares();
        List<Integer> places = new ArrayList<>();
        for (int who = 0; who < pool.size(); who++) {
            for (int place = 0; place < pool.capacity(who); place++) {
                places.add(who);
            }
        }
        people = places.stream().mapToInt(Integer::intValue).toArray();
        seatOf = Arrays.stream(people).map(pool::seat).toArray();
        locked = new boolean[people.length];
        bySeat = new int[seats][];
        for (int seat = 0; seat < seats; seat++) {
            bySeat[seat] = places(seat);
        }
        tableOf = new int[people.length];
        Arrays.fill(tableOf, WAITING);
        bestTableOf = tableOf.clone();
        int most = people.length == 0 ? 0 : pool.mostGroups();
        tables = new int[most][width];
        counts = new int[most][seats];
        sums = new long[most];
        values = new double[most];
        for (int place = people.length - 1; place >= 0; place--) {
            firstPlaces[people[place]] = place;
        }
    }

    private double[][] shares() {
        double[][] all = new double[max[0] + 1][seats > 1 ? max[1] + 1 : 1];
        for (int ofFirst = 0; ofFirst < all.length; ofFirst++) {
            for (int ofSecond = 0; ofSecond < all[ofFirst].length; ofSecond++) {
                int related = meshes.related(ofFirst, ofSecond);
                all[ofFirst][ofSecond] =
                        related == 0 ? 0 : 1.0 / related / pool.rules().weight();
            }
        }
        return all;
    }

    private int[] places(int seat) {
        return java.util.stream.IntStream.range(0, people.length)
                .filter(place -> seatOf[place] == seat)
                .toArray();
    }

    // ---- beginning

    /** Seats groups that are known, and locks those who belong together; then fills the tables as it comes. */
    void begin(List<int[]> known) {
        int table = 0;
        for (int[] bundle : pool.bundles()) {
            if (bundle.length > 0 && known.stream().noneMatch(group -> holds(group, bundle)) && table < tables.length) {
                seatAll(bundle, table++);
            }
        }
        for (int[] group : known) {
            if (table < tables.length) {
                seatAll(group, table++);
            }
        }
        for (int place = 0; place < people.length; place++) {
            locked[place] = pool.bundle(people[place]) >= 0;
        }
        for (int each = 0; each < tables.length; each++) {
            fill(each);
        }
        value = total();
        remember();
    }

    private static boolean holds(int[] group, int[] bundle) {
        return Arrays.stream(bundle).allMatch(who -> Arrays.stream(group).anyMatch(each -> each == who));
    }

    private void seatAll(int[] group, int table) {
        for (int who : group) {
            for (int place = 0; place < people.length; place++) {
                if (people[place] == who && tableOf[place] == WAITING) {
                    if (counts[table][seatOf[place]] < max[seatOf[place]] && gain(place, table, WAITING) >= 0) {
                        sit(place, table);
                    }
                    break;
                }
            }
        }
    }

    private void fill(int table) {
        for (int seat = 0; seat < seats; seat++) {
            for (int place : bySeat[seat]) {
                if (counts[table][seat] >= min[seat]) {
                    break;
                }
                if (tableOf[place] == WAITING && !locked[place] && gain(place, table, WAITING) >= 0) {
                    sit(place, table);
                }
            }
        }
    }

    // ---- what a table is worth

    private double worth(long sum, int ofFirst, int ofSecond) {
        boolean full = ofFirst >= min[0] && (seats == 1 || ofSecond >= min[1]);
        double placing = 0;
        placing += pool.seats().get(0).counted() ? ofFirst : 0;
        placing += seats > 1 && pool.seats().get(1).counted() ? ofSecond : 0;
        if (full) {
            return PLACED * placing + sum * shares[ofFirst][ofSecond];
        }
        // People may go from large groups to a table that is not full yet at little cost; a fuller one is nearer to a
        // group than two emptier ones.
        int there = ofFirst + ofSecond;
        return PLACED * (0.85 * placing + 0.01 * there * there);
    }

    private double worth(int table) {
        return worth(sums[table], counts[table][0], seats > 1 ? counts[table][1] : 0);
    }

    private double total() {
        double total = 0;
        for (int table = 0; table < tables.length; table++) {
            values[table] = worth(table);
            total += values[table];
        }
        return total;
    }

    /** What somebody is worth to a table without one who leaves it, or -1 where that breaks a rule. */
    private long gain(int place, int table, int leaving) {
        int who = people[place];
        int[] worth = meshes.worth(who);
        int[] there = tables[table];
        long gain = 0;
        int size = 0;
        for (int seat = 0; seat < seats; seat++) {
            int from = seat == 0 ? 0 : max[0];
            for (int i = from; i < from + counts[table][seat]; i++) {
                int other = there[i];
                if (other == leaving) {
                    continue;
                }
                if (!meshes.fit(who, people[other])) {
                    return -1;
                }
                gain += worth[people[other]];
                scratch[size++] = people[other];
            }
        }
        scratch[size++] = who;
        return size <= 2 || meshes.meet(scratch, size) ? gain : -1;
    }

    /** What somebody is worth where they sit. */
    private long loss(int place) {
        int table = tableOf[place];
        int[] worth = meshes.worth(people[place]);
        long loss = 0;
        for (int seat = 0; seat < seats; seat++) {
            int from = seat == 0 ? 0 : max[0];
            for (int i = from; i < from + counts[table][seat]; i++) {
                loss += worth[people[tables[table][i]]];
            }
        }
        return loss;
    }

    // ---- sitting down and standing up

    private void sit(int place, int table) {
        int seat = seatOf[place];
        sums[table] += added(place, table);
        tables[table][(seat == 0 ? 0 : max[0]) + counts[table][seat]++] = place;
        tableOf[place] = table;
    }

    private long added(int place, int table) {
        int before = tableOf[place];
        tableOf[place] = table;
        long added = loss(place);
        tableOf[place] = before;
        return added;
    }

    private void stand(int place) {
        int table = tableOf[place];
        if (table == WAITING) {
            return;
        }
        int seat = seatOf[place];
        int from = seat == 0 ? 0 : max[0];
        int at = from;
        while (tables[table][at] != place) {
            at++;
        }
        tables[table][at] = tables[table][from + --counts[table][seat]];
        sums[table] -= loss(place);
        tableOf[place] = WAITING;
    }

    private void settle(int table) {
        if (table != WAITING) {
            double now = worth(table);
            value += now - values[table];
            values[table] = now;
        }
    }

    // ---- what a move would change, and the move

    /** How many places people have together. */
    int size() {
        return people.length;
    }

    int tables() {
        return tables.length;
    }

    /** The table of a place, or {@link #WAITING}. */
    int tableOf(int place) {
        return tableOf[place];
    }

    boolean locked(int place) {
        return locked[place];
    }

    /** All places of the same role. */
    int[] alike(int place) {
        return bySeat[seatOf[place]];
    }

    /** One of those who suit this one best, or {@link #WAITING} where nobody does. */
    int anyFriend(int place, Chance chance) {
        int[] friends = meshes.friends(people[place]);
        return friends.length == 0 ? WAITING : firstPlaces[friends[chance.below(friends.length)]];
    }

    /** Some other place of the same role at a table, or {@link #WAITING} where there is none. */
    int anyAlike(int place, int table, Chance chance) {
        int seat = seatOf[place];
        int count = counts[table][seat];
        return count == 0 ? WAITING : tables[table][(seat == 0 ? 0 : max[0]) + chance.below(count)];
    }

    /** What it changes at a table if one comes for another of the same role; not a number where that breaks a rule. */
    double change(int coming, int leaving, int table) {
        if (table == WAITING) {
            return 0;
        }
        long gain = gain(coming, table, leaving);
        if (gain < 0) {
            return Double.NaN;
        }
        long sum = sums[table] + gain - loss(leaving);
        return worth(sum, counts[table][0], seats > 1 ? counts[table][1] : 0) - values[table];
    }

    /** What it changes if one joins a table; not a number where that breaks a rule. */
    double joining(int place, int table) {
        if (table == WAITING) {
            return 0;
        }
        if (counts[table][seatOf[place]] == max[seatOf[place]]) {
            return Double.NaN;
        }
        long gain = gain(place, table, WAITING);
        return gain < 0 ? Double.NaN : changed(place, table, sums[table] + gain, 1);
    }

    /** What it changes if one leaves their table. */
    double leaving(int place) {
        int table = tableOf[place];
        return table == WAITING ? 0 : changed(place, table, sums[table] - loss(place), -1);
    }

    private double changed(int place, int table, long sum, int more) {
        int ofFirst = counts[table][0] + (seatOf[place] == 0 ? more : 0);
        int ofSecond = seats > 1 ? counts[table][1] + (seatOf[place] == 1 ? more : 0) : 0;
        return worth(sum, ofFirst, ofSecond) - values[table];
    }

    /** Each goes where the next one sits, the last where the first sat. */
    void turn(int... places) {
        int first = tableOf[places[0]];
        int[] where = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            where[i] = i + 1 < places.length ? tableOf[places[i + 1]] : first;
        }
        for (int place : places) {
            stand(place);
        }
        for (int i = 0; i < places.length; i++) {
            seatAt(places[i], where[i]);
        }
        for (int table : where) {
            settle(table);
        }
    }

    /** One goes to a table, or waits. */
    void go(int place, int table) {
        int before = tableOf[place];
        stand(place);
        seatAt(place, table);
        settle(before);
        settle(table);
    }

    private void seatAt(int place, int table) {
        if (table != WAITING) {
            sit(place, table);
        }
    }

    // ---- the best so far

    /** Keeps what is seated now, if it is the best so far. */
    void remember() {
        int placed = placed();
        if (placed > bestPlaced || (placed == bestPlaced && value > bestValue + 1e-6 * Wish.FULL)) {
            bestPlaced = placed;
            bestValue = value;
            System.arraycopy(tableOf, 0, bestTableOf, 0, tableOf.length);
        }
    }

    private int placed() {
        int placed = 0;
        for (int[] count : counts) {
            boolean full = count[0] >= min[0] && (seats == 1 || count[1] >= min[1]);
            for (int seat = 0; full && seat < seats; seat++) {
                placed += pool.seats().get(seat).counted() ? count[seat] : 0;
            }
        }
        return placed;
    }

    /** Seats everybody as in the best so far. */
    void back() {
        for (int place = 0; place < people.length; place++) {
            stand(place);
        }
        for (int place = 0; place < people.length; place++) {
            seatAt(place, bestTableOf[place]);
        }
        value = total();
    }

    /** The groups of the best so far. */
    List<int[]> best() {
        List<List<Integer>> members = new ArrayList<>();
        for (int table = 0; table < tables.length; table++) {
            members.add(new ArrayList<>());
        }
        for (int place = 0; place < people.length; place++) {
            if (bestTableOf[place] != WAITING) {
                members.get(bestTableOf[place]).add(people[place]);
            }
        }
        return members.stream()
                .map(table -> table.stream().mapToInt(Integer::intValue).toArray())
                .filter(table -> meshes.legal(table, table.length))
                .toList();
    }
}
