package fi.polku.mentoring.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The bound by shares, by the definitions: nobody brings a group more than the mean of the best partners there are. */
final class ShareCheck {
    private final List<Applicant> people;
    private final Map<String, Integer> free;
    private final Rules rules;
    private final Ties ties;

    ShareCheck(List<Applicant> people, Map<String, Integer> free, Rules rules, Ties ties) {
        this.people = people;
        this.free = free;
        this.rules = rules;
        this.ties = ties;
    }

    long bound() {
        List<Form.Seat> seats = rules.form().seats();
        if (seats.size() == 1) {
            return (long) Math.floor(shares(seats.get(0), seats.get(0).min() - 1));
        }
        return (long) Math.floor(Math.min(
                shares(seats.get(0), seats.get(1).min()),
                shares(seats.get(1), seats.get(0).min())));
    }

    private double shares(Form.Seat seat, int partners) {
        return people.stream()
                .filter(each -> each.role() == seat.role())
                .mapToDouble(each -> share(each, partners) / seat.min() * free.getOrDefault(each.id(), 0))
                .sum();
    }

    private double share(Applicant who, int partners) {
        LongStream points = people.stream()
                .filter(other -> !other.id().equals(who.id()) && rules.form().relates(who.role(), other.role()))
                .filter(other ->
                        HardRule.brokenForGood(List.of(who, other), ties).isEmpty())
                .mapToLong(other -> worth(who, other));
        return points.boxed()
                        .sorted(Comparator.reverseOrder())
                        .limit(partners)
                        .mapToLong(Long::longValue)
                        .sum()
                / (double) partners
                / rules.weight();
    }

    private long worth(Applicant one, Applicant other) {
        long worth = 0;
        for (Wish wish : Wish.values()) {
            worth += (long) rules.weight(wish) * wish.between(one, other);
        }
        return worth;
    }
}
