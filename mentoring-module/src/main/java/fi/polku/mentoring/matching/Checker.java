package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies a proposal from the instance alone: every rule of every group, every point, the coverage, and by looking at all groups there could be that
 * none is above the published prices. Knows nothing of the engine and takes no number from it but the prices, which may be any.
 */
public final class Checker {
    /** Sums of prices times what points are divided by stay within a long. */
    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    private final Instance instance;
    private final Result result;
    private final Map<String, Applicant> people;
    private final Ties ties;
    private final List<Violation> violations = new ArrayList<>();

    private Checker(Instance instance, Result result) {
        this.instance = instance;
        this.result = result;
        people = instance.byId();
        ties = Ties.of(instance);
    }

    /**
     * What was found.
     *
     * @param violations empty where the proposal holds
     * @param placed counted people with a group
     * @param placeable the most who can be placed, as far as that is proven
     * @param score of the groups
     * @param bound proven for this coverage
     */
    public record Verdict(List<Violation> violations, int placed, int placeable, long score, long bound) {
        public Verdict {
            violations = List.copyOf(violations);
        }

        /** Whether everything the proposal says is so. */
        public boolean holds() {
            return violations.isEmpty();
        }
    }

    /**
     * Something that is not as the proposal says.
     *
     * @param where a group's members, a person, or which number
     * @param rule the broken rule, where it is one
     */
    public record Violation(Kind kind, String where, Optional<HardRule> rule) {}

    /** What can be wrong with a proposal. */
    public enum Kind {
        /** Somebody is in it who did not apply. */
        UNKNOWN_PERSON,
        /** A group breaks a rule. */
        RULE,
        /** Somebody is in more groups than they have capacity. */
        CAPACITY,
        /** A group that was locked whole is not there. */
        KEPT_GROUP_MISSING,
        /** A group's points, or those of its reasons, are not what the wishes give. */
        POINTS,
        /** What a group can speak, or where it can meet, is told wrongly. */
        MEETING,
        /** A number of the whole is wrong. */
        FIGURE,
        /** The unmatched are not those without a group. */
        UNMATCHED,
        /** A price is negative, or of nobody. */
        PRICE,
        /** The proof gives less than the bound says. */
        BOUND,
        /** The proof gives less than the coverage's bound says. */
        PLACEABLE
    }

    /** Checks everything, the bound too; seconds at most for the largest rounds that can be priced. */
    public static Verdict check(Instance instance, Result result) {
        return new Checker(instance, result).verdict();
    }

    private void violated(Kind kind, String where) {
        violations.add(new Violation(kind, where, Optional.empty()));
    }

    private Verdict verdict() {
        Set<String> known = people.keySet();
        result.groups().stream()
                .flatMap(group -> group.members().stream())
                .filter(id -> !known.contains(id))
                .forEach(id -> violated(Kind.UNKNOWN_PERSON, id));
        if (!violations.isEmpty()) {
            return new Verdict(violations, 0, 0, 0, 0);
        }
        long score = 0;
        int placed = 0;
        for (Result.Group group : result.groups()) {
            List<Applicant> members = group.members().stream()
                    .map(id -> Optional.ofNullable(people.get(id)).orElseThrow())
                    .toList();
            group(group, members);
            score += Scoring.points(members, instance.rules());
            placed += counted(members);
        }
        capacities();
        kept();
        unmatched();
        return proven(score, placed);
    }

    private int counted(List<Applicant> members) {
        return (int) members.stream()
                .filter(each -> instance.rules()
                        .form()
                        .seat(each.role())
                        .map(Form.Seat::counted)
                        .orElse(false))
                .count();
    }

    private void group(Result.Group group, List<Applicant> members) {
        String where = group.members().toString();
        for (HardRule rule : HardRule.broken(members, ties)) {
            violations.add(new Violation(Kind.RULE, where, Optional.of(rule)));
        }
        int points = Scoring.points(members, instance.rules());
        int told = group.reasons().stream().mapToInt(Reason::points).sum();
        if (group.points() != points || told != points) {
            violated(Kind.POINTS, where);
        }
        boolean languages = Set.copyOf(group.meeting().languages())
                .equals(HardRule.common(members, each -> each.practice().languages()));
        boolean places = Set.copyOf(group.meeting().places())
                .equals(HardRule.common(members, each -> each.practice().places()));
        boolean remote = members.stream().allMatch(each -> each.practice().remote());
        if (!languages || !places || group.meeting().remote() != remote) {
            violated(Kind.MEETING, where);
        }
    }

    private void capacities() {
        Map<String, Integer> uses = new HashMap<>();
        Set<Set<String>> seen = new HashSet<>();
        for (Result.Group group : result.groups()) {
            group.members().forEach(id -> uses.merge(id, 1, Integer::sum));
            if (!seen.add(new HashSet<>(group.members()))) {
                violated(Kind.CAPACITY, group.members().toString());
            }
        }
        people.forEach((id, applicant) -> {
            if (uses.getOrDefault(id, 0) > applicant.practice().capacity()) {
                violated(Kind.CAPACITY, id);
            }
        });
    }

    private void kept() {
        Set<Set<String>> there = new HashSet<>();
        result.groups().forEach(group -> there.add(new HashSet<>(group.members())));
        instance.locks().kept().stream()
                .filter(group -> !there.contains(group))
                .forEach(group -> violated(Kind.KEPT_GROUP_MISSING, group.toString()));
    }

    private void unmatched() {
        Set<String> matched = new HashSet<>();
        result.groups().forEach(group -> matched.addAll(group.members()));
        List<String> without =
                people.keySet().stream().filter(id -> !matched.contains(id)).toList();
        if (!without.equals(
                result.unmatched().stream().map(Result.Unmatched::id).toList())) {
            violated(Kind.UNMATCHED, without.toString());
        }
    }

    private Verdict proven(long score, int placed) {
        Result.Figures told = result.figures();
        int[] points =
                result.groups().stream().mapToInt(Result.Group::points).sorted().toArray();
        figure("score", told.score() == score);
        figure("placed", told.placed() == placed);
        figure("counted", told.counted() == counted(instance.applicants()));
        figure("worst", told.worst() == (points.length == 0 ? 0 : points[0]));
        figure("tenth", told.tenth() == (points.length == 0 ? 0 : points[points.length / 10]));
        Result.Certificate certificate = result.certificate();
        prices(certificate.prices());
        prices(certificate.coveragePrices());
        if (Math.abs(certificate.coverage()) > HIGHEST_PRICE) {
            violated(Kind.PRICE, "coverage");
        }
        if (!violations.isEmpty()) {
            return new Verdict(violations, placed, 0, score, 0);
        }
        BoundCheck check = new BoundCheck(instance, ties, certificate);
        Optional<Long> proven = check.bound(placed);
        if (proven.isEmpty()) {
            violated(Kind.PRICE, "coverage");
        }
        long bound = Math.max(score, proven.orElse(0L));
        int placeable = Math.max(placed, check.placeable());
        if (told.bound() < bound) {
            violated(Kind.BOUND, told.bound() + " < " + bound);
        }
        if (told.placeable() < placeable) {
            violated(Kind.PLACEABLE, told.placeable() + " < " + placeable);
        }
        return new Verdict(violations, placed, placeable, score, bound);
    }

    private void figure(String name, boolean right) {
        if (!right) {
            violated(Kind.FIGURE, name);
        }
    }

    private void prices(Map<String, Long> prices) {
        prices.forEach((id, price) -> {
            if (!people.containsKey(id) || price < 0 || price > HIGHEST_PRICE) {
                violated(Kind.PRICE, id);
            }
        });
    }
}
