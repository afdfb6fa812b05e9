package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Says of everybody without a group why, and what would change it. */
final class Leftovers {
    /** So many are told rule by rule; a bank of thousands of idle mentors has one reason, and it is their number. */
    private static final int MOST_TOLD = 200;

    private final Pool pool;
    private final Ties ties;
    private final Set<String> placed = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Result.Figures figures;
    private int told;

    Leftovers(Pool pool, List<Result.Group> groups, Result.Figures figures) {
        this.pool = pool;
        this.figures = figures;
        ties = Ties.of(pool.instance());
        groups.forEach(group -> placed.addAll(group.members()));
        for (int who = 0; who < pool.size(); who++) {
            numbers.put(pool.person(who).id(), who);
        }
    }

    List<Result.Unmatched> all() {
        return pool.instance().applicants().stream()
                .filter(each -> !placed.contains(each.id()))
                .map(this::told)
                .toList();
    }

    private Result.Unmatched told(Applicant who) {
        if (pool.instance().locks().aside().contains(who.id())) {
            return new Result.Unmatched(who.id(), Result.Why.ASIDE, List.of());
        }
        if (!fits(who)) {
            return new Result.Unmatched(who.id(), Result.Why.NOBODY_FITS, rules(who));
        }
        int number = numbers.getOrDefault(who.id(), -1);
        if (number < 0) {
            return new Result.Unmatched(who.id(), Result.Why.NO_GROUP, rules(who));
        }
        if (!pool.counted(number) && figures.placed() == figures.placeable()) {
            return new Result.Unmatched(who.id(), Result.Why.NUMBERS, moreCounted());
        }
        if (figures.placed() == kept() + pool.placeableByNumbers()) {
            return new Result.Unmatched(who.id(), Result.Why.NUMBERS, numbers());
        }
        List<Result.Change> changes = new ArrayList<>(numbers());
        changes.addAll(rules(who));
        return new Result.Unmatched(who.id(), Result.Why.OTHERS_TAKEN, changes);
    }

    /** Who is idle would be needed if more came of those who are placed first. */
    private List<Result.Change> moreCounted() {
        return pool.seats().stream()
                .filter(Form.Seat::counted)
                .map(seat -> new Result.Change(HardRule.SIZE, seat.role(), seat.min()))
                .toList();
    }

    private int kept() {
        return (int) pool.kept().stream()
                .flatMap(List::stream)
                .filter(each -> pool.rules()
                        .form()
                        .seat(each.role())
                        .map(Form.Seat::counted)
                        .orElse(false))
                .count();
    }

    private boolean couldSitTogether(Applicant one, Applicant other) {
        return one.role() != other.role()
                || pool.rules().form().seat(one.role()).map(Form.Seat::max).orElse(0) > 1;
    }

    /** Of whom more are needed, and how many, for more to be placed. */
    private List<Result.Change> numbers() {
        List<Form.Seat> seats = pool.seats();
        List<Result.Change> changes = new ArrayList<>();
        for (int seat = 0; seat < seats.size(); seat++) {
            for (int more = 1; more <= Form.LARGEST; more++) {
                int[] capacities = {pool.capacityOf(0), pool.capacityOf(1)};
                capacities[seat] += more;
                int own = seats.get(seat).counted() ? more : 0;
                if (Pool.placeable(seats, capacities) - own > pool.placeableByNumbers()) {
                    changes.add(new Result.Change(HardRule.SIZE, seats.get(seat).role(), more));
                    break;
                }
            }
        }
        return changes;
    }

    /** How many more would fit without each rule, the most first. */
    private List<Result.Change> rules(Applicant who) {
        if (told++ >= MOST_TOLD) {
            return List.of();
        }
        Map<HardRule, Map<Role, Integer>> alone = new EnumMap<>(HardRule.class);
        for (Applicant other : pool.instance().applicants()) {
            if (!other.id().equals(who.id()) && couldSitTogether(who, other)) {
                List<HardRule> broken = HardRule.brokenForGood(List.of(who, other), ties);
                if (broken.size() == 1) {
                    alone.computeIfAbsent(broken.get(0), rule -> new EnumMap<>(Role.class))
                            .merge(other.role(), 1, Integer::sum);
                }
            }
        }
        List<Result.Change> changes = new ArrayList<>();
        alone.forEach(
                (rule, byRole) -> byRole.forEach((role, people) -> changes.add(new Result.Change(rule, role, people))));
        changes.sort(Comparator.comparingInt((Result.Change change) -> -change.people()));
        return changes;
    }

    /** Whether there is anybody with whom the person could be. */
    private boolean fits(Applicant who) {
        int number = numbers.getOrDefault(who.id(), -1);
        boolean inPool = number >= 0
                && IntStream.range(0, pool.size())
                        .anyMatch(other -> other != number
                                && couldSitTogether(who, pool.person(other))
                                && pool.features().fit(number, other));
        return inPool
                || pool.instance().applicants().stream()
                        .anyMatch(other -> !other.id().equals(who.id())
                                && couldSitTogether(who, other)
                                && HardRule.brokenForGood(List.of(who, other), ties)
                                        .isEmpty());
    }
}
