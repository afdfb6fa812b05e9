package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found, told in full: groups with their reasons, the unmatched with theirs, the numbers, the proof.
 *
 * @param coverage prices that prove the coverage, where the numbers alone do not
 * @param shares the looser bound, where no prices were found
 */
record Proposal(Pool pool, Found found, Prices prices, Optional<Prices> coverage, Optional<Long> shares) {

    Result result(Budget budget, long searchMillis, long proofMillis) {
        List<Result.Group> groups = new ArrayList<>();
        pool.kept().forEach(members -> groups.add(group(members, true)));
        found.groups().forEach(numbers -> groups.add(group(members(numbers), false)));
        groups.sort(Comparator.comparingInt((Result.Group group) -> -group.points())
                .thenComparing(group -> group.members().toString()));
        Result.Figures figures = figures(groups);
        Result.Run run = new Result.Run(
                found.method(),
                budget.seed(),
                budget.iterations(),
                found.reached(),
                found.cutShort(),
                searchMillis,
                proofMillis);
        return new Result(groups, new Leftovers(pool, groups, figures).all(), figures, certificate(), run);
    }

    private List<Applicant> members(int[] numbers) {
        return Arrays.stream(numbers).sorted().mapToObj(pool::person).toList();
    }

    private Result.Group group(List<Applicant> members, boolean kept) {
        Rules rules = pool.rules();
        List<Applicant> inOrder = members.stream()
                .sorted(Comparator.comparingInt(each -> rules.form()
                        .seat(each.role())
                        .map(rules.form().seats()::indexOf)
                        .orElse(0)))
                .toList();
        Result.Meeting meeting = new Result.Meeting(
                HardRule.common(inOrder, each -> each.practice().languages()).stream()
                        .sorted()
                        .toList(),
                HardRule.common(inOrder, each -> each.practice().places()).stream()
                        .sorted()
                        .toList(),
                inOrder.stream().allMatch(each -> each.practice().remote()));
        return new Result.Group(
                inOrder.stream().map(Applicant::id).toList(),
                Scoring.points(inOrder, rules),
                kept,
                meeting,
                Scoring.reasons(inOrder, rules));
    }

    private Result.Figures figures(List<Result.Group> groups) {
        int keptCounted = (int)
                pool.kept().stream().flatMap(List::stream).filter(this::counts).count();
        long keptPoints = pool.kept().stream()
                .mapToLong(group -> Scoring.points(group, pool.rules()))
                .sum();
        int placed = 0;
        for (int[] group : found.groups()) {
            for (int who : group) {
                placed += pool.counted(who) ? 1 : 0;
            }
        }
        long score = groups.stream().mapToLong(Result.Group::points).sum();
        int counted =
                (int) pool.instance().applicants().stream().filter(this::counts).count();
        int[] points = groups.stream().mapToInt(Result.Group::points).sorted().toArray();
        return new Result.Figures(
                counted,
                keptCounted + placed,
                keptCounted + Math.max(placed, placeable()),
                score,
                Math.max(score, keptPoints + shares.orElseGet(() -> bound())),
                points.length == 0 ? 0 : points[0],
                points.length == 0 ? 0 : points[points.length / 10]);
    }

    private long bound() {
        int placed = 0;
        for (int[] group : found.groups()) {
            for (int who : group) {
                placed += pool.counted(who) ? 1 : 0;
            }
        }
        return prices.bound(pool, placed, pool.mostGroups(Math.max(placed, placeable())));
    }

    private boolean counts(Applicant applicant) {
        return pool.rules()
                .form()
                .seat(applicant.role())
                .map(Form.Seat::counted)
                .orElse(false);
    }

    /** No more of the pool can be placed than this, by the numbers and by prices. */
    private int placeable() {
        long placeable = pool.placeableByNumbers();
        if (coverage.isPresent()) {
            placeable = Math.min(placeable, coverage.get().bound(pool, 0, pool.mostGroups()) / Wish.FULL);
        }
        if (prices.placing() > 0) {
            // Points are never negative: placing alone cannot cost more than all prices together.
            placeable = Math.min(placeable, prices.bound(pool, 0, pool.mostGroups()) / prices.placing());
        }
        return pool.possible(Math.toIntExact(placeable));
    }

    private Result.Certificate certificate() {
        return new Result.Certificate(
                shares.isPresent() ? Result.Kind.SHARES : Result.Kind.PRICES,
                prices.placing(),
                prices.slack(),
                byId(prices.people()),
                coverage.map(its -> byId(its.people())).orElse(Map.of()));
    }

    /** Those who cost nothing too: that there are prices is part of the proof. */
    private Map<String, Long> byId(long[] people) {
        Map<String, Long> byId = new HashMap<>();
        for (int who = 0; who < people.length; who++) {
            byId.put(pool.person(who).id(), people[who]);
        }
        return byId;
    }
}
