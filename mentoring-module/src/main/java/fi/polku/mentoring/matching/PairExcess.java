package fi.polku.mentoring.matching;

import java.util.List;
import java.util.stream.IntStream;

/** Looks at every possible pair, by the definitions themselves, for what its points are above its prices; a wish is looked at only while it could matter. */
final class PairExcess {
    private final List<Applicant> people;
    private final long[] prices;
    private final Rules rules;
    private final Ties ties;
    private final int scored;
    private final List<Wish> wishes;

    PairExcess(List<Applicant> people, long[] prices, Rules rules, Ties ties, int scored) {
        this.people = people;
        this.prices = prices;
        this.rules = rules;
        this.ties = ties;
        this.scored = scored;
        wishes = List.of(Wish.values()).stream()
                .filter(wish -> rules.weight(wish) > 0)
                .sorted((one, other) -> rules.weight(other) - rules.weight(one))
                .toList();
    }

    /** The largest excess, 0 where no pair has any. */
    long most() {
        Role first = rules.form().seats().get(0).role();
        int[] rows = IntStream.range(0, people.size())
                .filter(who -> people.get(who).role() == first)
                .toArray();
        int[] columns = IntStream.range(0, people.size())
                .filter(who -> people.get(who).role() != first)
                .toArray();
        return IntStream.of(rows)
                .parallel()
                .mapToLong(row -> most(row, columns))
                .max()
                .orElse(0);
    }

    private long most(int row, int[] columns) {
        long most = 0;
        for (int column : columns) {
            long allowed = prices[row] + prices[column] + most;
            if (allowed < Wish.FULL && above(people.get(row), people.get(column), allowed)) {
                List<Applicant> pair = List.of(people.get(row), people.get(column));
                long points = scored * (long) Scoring.points(pair, rules);
                if (points > allowed && HardRule.broken(pair, ties).isEmpty()) {
                    most += points - allowed;
                }
            }
        }
        return most;
    }

    /** Whether the two can have more points than are allowed. */
    private boolean above(Applicant one, Applicant other, long allowed) {
        if (scored == 0 || allowed < 0) {
            return true;
        }
        long least = allowed * rules.weight();
        long sum = 0;
        long left = (long) Wish.FULL * rules.weight();
        for (Wish wish : wishes) {
            int weight = rules.weight(wish);
            sum += (long) weight * wish.between(one, other);
            left -= (long) weight * Wish.FULL;
            if (sum + left <= least) {
                return false;
            }
        }
        return true;
    }
}
