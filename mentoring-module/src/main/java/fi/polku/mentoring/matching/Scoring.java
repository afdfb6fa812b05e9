package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The score of one group as {@code docs/matching.md} defines it: the weighted mean of its wishes over the pairs of people that the form relates,
 * from 0 to {@link Wish#FULL}, rounded down once. Straight from {@link Wish}.
 */
final class Scoring {
    private Scoring() {}

    /** The group's points, 0 to {@link Wish#FULL}. */
    static int points(List<Applicant> group, Rules rules) {
        long sum = 0;
        for (Wish wish : Wish.values()) {
            sum += rules.weight(wish) * sum(wish, group, rules);
        }
        return Math.toIntExact(sum / divisor(group, rules));
    }

    private static long divisor(List<Applicant> group, Rules rules) {
        return Math.multiplyExact((long) Math.max(1, related(group, rules).size()), rules.weight());
    }

    private static long sum(Wish wish, List<Applicant> group, Rules rules) {
        return related(group, rules).stream()
                .mapToLong(two -> wish.between(two.get(0), two.get(1)))
                .sum();
    }

    /** Each two people of the group between whom wishes are looked at. */
    static List<List<Applicant>> related(List<Applicant> group, Rules rules) {
        List<List<Applicant>> related = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                if (rules.form().relates(group.get(i).role(), group.get(j).role())) {
                    related.add(List.of(group.get(i), group.get(j)));
                }
            }
        }
        return related;
    }

    /** Where the points come from: one reason for each wish that the programme weighs; their points sum up to the group's. */
    static List<Reason> reasons(List<Applicant> group, Rules rules) {
        long divisor = divisor(group, rules);
        int left = points(group, rules);
        List<Reason> reasons = new ArrayList<>();
        List<long[]> rests = new ArrayList<>();
        for (Wish wish : Wish.values()) {
            if (rules.weight(wish) == 0) {
                continue;
            }
            long weighted = rules.weight(wish) * sum(wish, group, rules);
            left -= (int) (weighted / divisor);
            rests.add(new long[] {reasons.size(), weighted % divisor});
            reasons.add(new Reason(wish, (int) (weighted / divisor), most(wish, rules), facts(wish, group, rules)));
        }
        rests.sort(Comparator.comparingLong((long[] rest) -> -rest[1]));
        for (int i = 0; i < left; i++) {
            int at = (int) rests.get(i)[0];
            reasons.set(at, reasons.get(at).withOneMore());
        }
        return reasons;
    }

    private static int most(Wish wish, Rules rules) {
        return (int) ((long) Wish.FULL * rules.weight(wish) / rules.weight());
    }

    private static List<Reason.Fact> facts(Wish wish, List<Applicant> group, Rules rules) {
        return related(group, rules).stream()
                .map(two -> new Reason.Fact(
                        two.get(0).id(),
                        two.get(1).id(),
                        wish.between(two.get(0), two.get(1)),
                        wish.evidence(two.get(0), two.get(1))))
                .filter(fact -> fact.points() > 0)
                .toList();
    }
}
