package fi.polku.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalIsMadeTest {
    private static final Map<Wish, Integer> WEIGHTS = Map.of(Wish.THEMES, 3, Wish.VALUES, 1);
    private static final Budget BUDGET = new Budget(600_000, Duration.ofSeconds(60), Duration.ofSeconds(60), 3);

    /** Rounds that are too large to be looked at whole, one of each form that is searched. */
    private static Instance round(int form, int size) {
        SplittableRandom random = new SplittableRandom(form);
        Form itsForm = SmallRound.FORMS.get(form);
        List<Applicant> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Role role = itsForm.seats().get(i % itsForm.seats().size()).role();
            people.add(Someone.of("p" + i, role)
                    .from("o" + random.nextInt(12))
                    .speaking(random.nextInt(5) == 0 ? "sv" : "fi", random.nextInt(3) == 0 ? "sv" : "fi2")
                    .themes("t" + random.nextInt(6), "u" + random.nextInt(6))
                    .valuing("v" + random.nextInt(5))
                    .applicant());
        }
        return new Instance(new Rules(itsForm, Rules.Differing.EVERYBODY, WEIGHTS), people, List.of(), Locks.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6, 7})
    void the_same_for_the_same_seed_and_iterations(int form) {
        Instance instance = round(form, 42);
        Result one = Matching.propose(instance, BUDGET);
        Result other = Matching.propose(instance, BUDGET);
        assertThat(other.groups()).isEqualTo(one.groups());
        assertThat(other.unmatched()).isEqualTo(one.unmatched());
        assertThat(other.figures()).isEqualTo(one.figures());
        assertThat(other.certificate()).isEqualTo(one.certificate());
        assertThat(one.run().cutShort()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6, 7})
    void near_its_bound_which_the_checker_finds_too(int form) {
        Instance instance = round(form, 42);
        Result result = Matching.propose(instance, BUDGET);
        Checker.Verdict verdict = Checker.check(instance, result);
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.bound()).isLessThanOrEqualTo(result.figures().bound());
        assertThat(result.figures().gap()).isLessThan(0.1);
        assertThat(result.figures().placed()).isGreaterThan(result.figures().counted() * 4 / 5);
    }

    @Test
    void says_where_time_cut_it_short() {
        Instance instance = round(1, 42);
        Result result = Matching.propose(instance, new Budget(1_000_000_000, Duration.ofMillis(100), Duration.ZERO, 3));
        assertThat(result.run().cutShort()).isTrue();
        assertThat(result.run().reached()).isLessThan(1_000_000_000);
        assertThat(result.certificate().kind()).isEqualTo(Result.Kind.SHARES);
        assertThat(Checker.check(instance, result).violations()).isEmpty();
    }

    @Test
    void stops_when_somebody_asks_and_keeps_the_best_so_far() {
        Instance instance = round(1, 42);
        Budget longBudget = new Budget(1_000_000_000, Duration.ofMinutes(5), Duration.ofMinutes(5), 3);
        AtomicInteger asked = new AtomicInteger();
        Result result = Matching.propose(instance, longBudget, () -> asked.incrementAndGet() > 20);
        assertThat(result.run().cutShort()).isTrue();
        assertThat(result.figures().placed()).isPositive();
        assertThat(Checker.check(instance, result).violations()).isEmpty();
    }

    @Test
    void pairs_that_time_cut_short_are_still_right() {
        Instance instance = round(0, 300);
        Result result = Matching.propose(instance, new Budget(1, Duration.ZERO, Duration.ZERO, 3));
        assertThat(result.run().cutShort()).isTrue();
        assertThat(Checker.check(instance, result).violations()).isEmpty();
    }

    @Test
    void of_pairs_the_best_for_all_and_not_for_the_first() {
        List<Applicant> people = List.of(
                Someone.of("m1", Role.MENTOR).themes("a", "b").applicant(),
                Someone.of("m2", Role.MENTOR).themes("a").applicant(),
                Someone.of("e1", Role.MENTEE).themes("a", "b").applicant(),
                Someone.of("e2", Role.MENTEE).themes("b").applicant());
        Result result = Matching.propose(
                new Instance(new Rules(Form.pairs(), Rules.Differing.NOBODY, WEIGHTS), people, List.of(), Locks.NONE),
                BUDGET);
        assertThat(result.groups())
                .extracting(Result.Group::members)
                .containsExactlyInAnyOrder(List.of("m1", "e2"), List.of("m2", "e1"));
        assertThat(result.figures().optimal()).isTrue();
    }

    @Test
    void coverage_comes_before_score() {
        List<Applicant> people = List.of(
                Someone.of("m1", Role.MENTOR).themes("a").speaking("fi", "sv").applicant(),
                Someone.of("m2", Role.MENTOR).themes("x").speaking("fi").applicant(),
                Someone.of("e1", Role.MENTEE).themes("a").speaking("fi").applicant(),
                Someone.of("e2", Role.MENTEE).themes("y").speaking("sv").applicant());
        Result result = Matching.propose(
                new Instance(new Rules(Form.pairs(), Rules.Differing.NOBODY, WEIGHTS), people, List.of(), Locks.NONE),
                BUDGET);
        assertThat(result.figures().placed()).isEqualTo(2);
        assertThat(result.figures().score()).isZero();
    }

    @Test
    void locks_hold_and_the_rest_is_divided_around_them() {
        Instance free = round(1, 42);
        Result before = Matching.propose(free, BUDGET);
        List<String> kept = before.groups().get(0).members();
        String apart = before.groups().get(1).members().get(0);
        String from = before.groups().get(1).members().get(1);
        String aside = before.groups().get(2).members().get(0);
        Instance locked =
                free.with(new Locks(List.of(Set.copyOf(kept)), List.of(), List.of(Set.of(apart, from)), Set.of(aside)));
        for (Result result : List.of(Matching.again(locked, before, BUDGET), Matching.propose(locked, BUDGET))) {
            assertThat(Checker.check(locked, result).violations()).isEmpty();
            assertThat(result.groups())
                    .anyMatch(
                            group -> group.kept() && Set.copyOf(group.members()).equals(Set.copyOf(kept)));
            assertThat(result.groups())
                    .noneMatch(group -> group.members().containsAll(List.of(apart, from)))
                    .noneMatch(group -> group.members().contains(aside));
        }
    }

    @Test
    void who_is_locked_together_is_in_one_group() {
        Instance free = round(1, 42);
        Judge judge = new Judge(free);
        List<Applicant> people = free.applicants();
        Applicant one = people.get(0);
        Applicant other = people.stream()
                .filter(each -> !each.equals(one) && judge.possible(List.of(one, each)))
                .reduce((first, last) -> last)
                .orElseThrow();
        Instance locked = free.with(new Locks(List.of(), List.of(Set.of(one.id(), other.id())), List.of(), Set.of()));
        Result result = Matching.propose(locked, BUDGET);
        assertThat(Checker.check(locked, result).violations()).isEmpty();
        assertThat(result.groups()).anyMatch(group -> group.members().containsAll(List.of(one.id(), other.id())));
    }

    @Test
    void reasons_add_up_and_say_between_whom() {
        Instance instance = round(1, 42);
        Result result = Matching.propose(instance, BUDGET);
        assertThat(result.groups()).allSatisfy(group -> {
            assertThat(group.reasons()).extracting(Reason::wish).containsExactly(Wish.THEMES, Wish.VALUES);
            assertThat(group.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(group.points());
            assertThat(group.reasons()).allSatisfy(reason -> {
                assertThat(reason.points()).isLessThanOrEqualTo(reason.most() + 1);
                assertThat(reason.facts()).allMatch(fact -> group.members().contains(fact.one()));
            });
        });
    }

    @Test
    void nobody_makes_no_groups() {
        for (Form form : SmallRound.FORMS) {
            Instance nobody =
                    new Instance(new Rules(form, Rules.Differing.NOBODY, WEIGHTS), List.of(), List.of(), Locks.NONE);
            Result result = Matching.propose(nobody, BUDGET);
            assertThat(result.groups()).isEmpty();
            assertThat(result.figures().optimal()).isTrue();
            assertThat(Checker.check(nobody, result).holds()).isTrue();
        }
    }

    @Test
    void the_order_of_applications_does_not_change_the_score_of_pairs() {
        Instance instance = round(0, 80);
        List<Applicant> turned = new ArrayList<>(instance.applicants());
        Collections.reverse(turned);
        Instance other = new Instance(instance.rules(), turned, List.of(), Locks.NONE);
        assertThat(Matching.propose(other, BUDGET).figures().score())
                .isEqualTo(Matching.propose(instance, BUDGET).figures().score());
    }
}
