package fi.polku.mentoring.matching;

/** Moves between tables by chance; each is made only if it changes the whole by at least so much. */
final class Moves {
    private final Seating seating;
    private final Chance chance;

    Moves(Seating seating, Chance chance) {
        this.seating = seating;
        this.chance = chance;
    }

    /** Two of the same role change places. */
    void exchange(double least) {
        int one = chance.below(seating.size());
        exchange(one, anyAlike(one), least);
    }

    private int anyAlike(int place) {
        int[] alike = seating.alike(place);
        return alike[chance.below(alike.length)];
    }

    /** Somebody changes places with one who sits with somebody who suits them. */
    void exchangeTowards(double least) {
        int one = chance.below(seating.size());
        int friend = seating.anyFriend(one, chance);
        int table = friend == Seating.WAITING ? Seating.WAITING : seating.tableOf(friend);
        if (table == Seating.WAITING || table == seating.tableOf(one)) {
            return;
        }
        int other = seating.anyAlike(one, table, chance);
        if (other != Seating.WAITING && other != friend) {
            exchange(one, other, least);
        }
    }

    private void exchange(int one, int other, double least) {
        int here = seating.tableOf(one);
        int there = seating.tableOf(other);
        if (here == there || seating.locked(one) || seating.locked(other)) {
            return;
        }
        double change = seating.change(one, other, there);
        // What breaks a rule is not a number, and so never at least anything.
        if (Double.isNaN(change)) {
            return;
        }
        change += seating.change(other, one, here);
        if (change >= least) {
            seating.turn(one, other);
        }
    }

    /** Three of the same role change places in a ring. */
    void rotate(double least) {
        int one = chance.below(seating.size());
        int two = anyAlike(one);
        int three = anyAlike(one);
        int first = seating.tableOf(one);
        int second = seating.tableOf(two);
        int third = seating.tableOf(three);
        boolean locked = seating.locked(one) || seating.locked(two) || seating.locked(three);
        if (first == second || second == third || first == third || locked) {
            return;
        }
        double change = seating.change(one, two, second);
        if (Double.isNaN(change)) {
            return;
        }
        change += seating.change(two, three, third) + seating.change(three, one, first);
        if (change >= least) {
            seating.turn(one, two, three);
        }
    }

    /** Somebody goes to a table that has room, or waits. */
    void move(double least) {
        int one = chance.below(seating.size());
        int here = seating.tableOf(one);
        int there = chance.below(seating.tables() + 1) - 1;
        if (here == there || seating.locked(one)) {
            return;
        }
        double change = seating.joining(one, there) + seating.leaving(one);
        if (change >= least) {
            seating.go(one, there);
        }
    }
}
