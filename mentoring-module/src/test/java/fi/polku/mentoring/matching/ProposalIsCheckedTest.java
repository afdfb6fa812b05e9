package fi.polku.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.matching.Checker.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A true proposal is changed in one place, as an engine in error might have made it. */
class ProposalIsCheckedTest {
    private static final Budget BUDGET = new Budget(10_000, Duration.ofSeconds(20), Duration.ofSeconds(20), 7);

    private final Instance instance = new Instance(
            new Rules(Form.triads(), Rules.Differing.EVERYBODY, Map.of(Wish.THEMES, 10)),
            people(),
            List.of(),
            Locks.NONE);
    private final Result result = Matching.propose(instance, BUDGET);

    private static List<Applicant> people() {
        List<Applicant> people = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            people.add(Someone.peer("p" + i).themes("t" + i % 4, "t" + i / 3).applicant());
        }
        people.add(Someone.peer("alone").speaking("se").applicant());
        return people;
    }

    private static List<Kind> kinds(Instance instance, Result result) {
        return Checker.check(instance, result).violations().stream()
                .map(Checker.Violation::kind)
                .distinct()
                .toList();
    }

    private Result with(List<Result.Group> groups) {
        return new Result(groups, result.unmatched(), result.figures(), result.certificate(), result.run());
    }

    private Result with(int at, UnaryOperator<Result.Group> change) {
        List<Result.Group> groups = new ArrayList<>(result.groups());
        groups.set(at, change.apply(groups.get(at)));
        return with(groups);
    }

    private Result with(Result.Figures figures) {
        return new Result(result.groups(), result.unmatched(), figures, result.certificate(), result.run());
    }

    private Result with(Result.Certificate certificate) {
        return new Result(result.groups(), result.unmatched(), result.figures(), certificate, result.run());
    }

    @Test
    void a_true_one_holds() {
        Checker.Verdict verdict = Checker.check(instance, result);
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.placed()).isEqualTo(9);
        assertThat(verdict.score()).isEqualTo(result.figures().score());
    }

    @Test
    void somebody_unknown_is_found() {
        assertThat(kinds(
                        instance,
                        with(
                                0,
                                group -> new Result.Group(
                                        List.of("p0", "p1", "nobody"),
                                        group.points(),
                                        false,
                                        group.meeting(),
                                        group.reasons()))))
                .containsExactly(Kind.UNKNOWN_PERSON);
    }

    @Test
    void a_broken_rule_is_found() {
        Result broken = with(
                0,
                group -> new Result.Group(
                        List.of(group.members().get(0), group.members().get(1), "alone"),
                        group.points(),
                        false,
                        group.meeting(),
                        group.reasons()));
        assertThat(Checker.check(instance, broken).violations())
                .anyMatch(violation -> violation.rule().equals(java.util.Optional.of(HardRule.LANGUAGE)));
    }

    @Test
    void somebody_in_two_groups_is_found() {
        List<Result.Group> twice = new ArrayList<>(result.groups());
        twice.set(1, twice.get(0));
        assertThat(kinds(instance, with(twice))).contains(Kind.CAPACITY);
    }

    @Test
    void points_that_are_not_there_are_found() {
        assertThat(kinds(
                        instance,
                        with(
                                0,
                                group -> new Result.Group(
                                        group.members(), group.points() + 1, false, group.meeting(), group.reasons()))))
                .contains(Kind.POINTS);
    }

    @Test
    void reasons_that_do_not_add_up_are_found() {
        assertThat(kinds(
                        instance,
                        with(
                                0,
                                group -> new Result.Group(
                                        group.members(), group.points(), false, group.meeting(), List.of()))))
                .containsExactly(Kind.POINTS);
    }

    @Test
    void a_language_that_not_all_speak_is_found() {
        Result.Meeting wrong = new Result.Meeting(List.of("fi", "sv"), List.of("Helsinki"), true);
        assertThat(kinds(
                        instance,
                        with(
                                0,
                                group -> new Result.Group(
                                        group.members(), group.points(), false, wrong, group.reasons()))))
                .containsExactly(Kind.MEETING);
    }

    @Test
    void a_lost_kept_group_is_found() {
        Instance locked = instance.with(new Locks(List.of(Set.of("p0", "p1", "p2")), List.of(), List.of(), Set.of()));
        Result kept = Matching.propose(locked, BUDGET);
        assertThat(kinds(locked, kept)).isEmpty();
        assertThat(kinds(
                        instance.with(new Locks(List.of(Set.of("p0", "p1", "p5")), List.of(), List.of(), Set.of())),
                        kept))
                .contains(Kind.KEPT_GROUP_MISSING);
    }

    @Test
    void wrong_figures_are_found() {
        Result.Figures told = result.figures();
        assertThat(kinds(
                        instance,
                        with(new Result.Figures(
                                told.counted(),
                                told.placed(),
                                told.placeable(),
                                told.score() + 1,
                                told.bound(),
                                told.worst(),
                                told.tenth()))))
                .containsExactly(Kind.FIGURE);
        assertThat(kinds(
                        instance,
                        with(new Result.Figures(
                                told.counted(),
                                told.placed() + 1,
                                told.placeable(),
                                told.score(),
                                told.bound(),
                                told.worst(),
                                told.tenth()))))
                .containsExactly(Kind.FIGURE);
        assertThat(kinds(
                        instance,
                        with(new Result.Figures(
                                told.counted(),
                                told.placed(),
                                told.placeable(),
                                told.score(),
                                told.bound(),
                                told.worst() + 1,
                                told.tenth()))))
                .containsExactly(Kind.FIGURE);
    }

    @Test
    void a_bound_below_what_is_proven_is_found() {
        Result.Certificate dear = new Result.Certificate(Result.Kind.PRICES, 0, 0, Map.of("p0", 5_000_000L), Map.of());
        assertThat(kinds(instance, with(dear))).contains(Kind.BOUND);
        Result.Certificate none = new Result.Certificate(Result.Kind.PRICES, 0, 0, Map.of(), Map.of());
        assertThat(Checker.check(instance, with(none)).bound())
                .isGreaterThan(result.figures().score());
    }

    @Test
    void a_coverage_bound_below_what_is_proven_is_found() {
        Result.Figures told = result.figures();
        assertThat(told.placeable()).isEqualTo(9);
        List<Applicant> more = new ArrayList<>(people().subList(0, 9));
        for (int i = 0; i < 3; i++) {
            more.add(Someone.peer("q" + i).applicant());
        }
        Instance larger = new Instance(instance.rules(), more, List.of(), Locks.NONE);
        Result less = new Result(
                result.groups(),
                List.of("q0", "q1", "q2").stream()
                        .map(id -> new Result.Unmatched(id, Result.Why.NUMBERS, List.of()))
                        .toList(),
                new Result.Figures(12, 9, 9, told.score(), 100 * told.bound(), told.worst(), told.tenth()),
                result.certificate(),
                result.run());
        assertThat(kinds(larger, less)).contains(Kind.PLACEABLE);
    }

    @Test
    void a_price_below_nothing_or_of_nobody_is_found() {
        assertThat(kinds(instance, with(new Result.Certificate(Result.Kind.PRICES, 0, 0, Map.of("p0", -1L), Map.of()))))
                .containsExactly(Kind.PRICE);
        assertThat(kinds(
                        instance,
                        with(new Result.Certificate(Result.Kind.PRICES, 0, 0, Map.of("nobody", 1L), Map.of()))))
                .containsExactly(Kind.PRICE);
    }

    @Test
    void somebody_forgotten_is_found() {
        assertThat(kinds(
                        instance,
                        new Result(result.groups(), List.of(), result.figures(), result.certificate(), result.run())))
                .containsExactly(Kind.UNMATCHED);
    }

    /** Whatever the prices, what the checker makes of them bounds the best there is. */
    @Property(tries = 150)
    void any_prices_give_a_true_bound(
            @ForAll @IntRange(min = 0, max = 8) int form,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @LongRange(min = 0, max = 1_000_000) long price) {
        Instance small = SmallRound.locked(SmallRound.FORMS.get(form), 8, seed);
        BruteForce.Best best = BruteForce.of(small);
        Map<String, Long> prices = new HashMap<>();
        small.applicants()
                .forEach(each -> prices.put(each.id(), price * (1 + each.id().hashCode() % 7) % 700_000));
        Result.Certificate any = new Result.Certificate(Result.Kind.PRICES, price % 300_000, 0, prices, prices);
        BoundCheck check = new BoundCheck(small, Ties.of(small), any);
        assertThat(check.bound(best.placed()).orElseThrow()).isGreaterThanOrEqualTo(best.score());
        assertThat(check.placeable()).isGreaterThanOrEqualTo(best.placed());
        Result.Certificate shares = new Result.Certificate(Result.Kind.SHARES, 0, 0, Map.of(), Map.of());
        assertThat(new BoundCheck(small, Ties.of(small), shares)
                        .bound(best.placed())
                        .orElseThrow())
                .isGreaterThanOrEqualTo(best.score());
    }
}
