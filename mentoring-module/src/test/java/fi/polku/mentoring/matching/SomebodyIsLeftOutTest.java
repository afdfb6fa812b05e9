package fi.polku.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.matching.Result.Change;
import fi.polku.mentoring.matching.Result.Why;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SomebodyIsLeftOutTest {
    private static final Budget BUDGET = new Budget(10_000, Duration.ofSeconds(20), Duration.ofSeconds(20), 7);

    private static Instance round(Form form, Someone... people) {
        return new Instance(
                new Rules(form, Rules.Differing.EVERYBODY, Map.of(Wish.THEMES, 10)),
                Arrays.stream(people).map(Someone::applicant).toList(),
                List.of(),
                Locks.NONE);
    }

    private static Result.Unmatched of(String id, Instance instance) {
        return Matching.propose(instance, BUDGET).unmatched().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Someone peer(String id) {
        return Someone.peer(id);
    }

    @Test
    void as_nobody_speaks_the_language() {
        Result.Unmatched left = of(
                "d",
                round(Form.triads(), peer("a"), peer("b"), peer("c"), peer("d").speaking("se")));
        assertThat(left.why()).isEqualTo(Why.NOBODY_FITS);
        assertThat(left.changes()).containsExactly(new Change(HardRule.LANGUAGE, Role.PEER, 3));
    }

    @Test
    void and_the_rule_that_would_help_most_comes_first() {
        Result.Unmatched left = of(
                "d",
                round(
                        Form.triads(),
                        peer("a").from("x"),
                        peer("b").onlyIn("Turku"),
                        peer("c").onlyIn("Turku"),
                        peer("d").from("x").onlyIn("Helsinki")));
        assertThat(left.changes())
                .containsExactly(
                        new Change(HardRule.PLACE, Role.PEER, 2), new Change(HardRule.ORGANISATION, Role.PEER, 1));
    }

    @Test
    void as_those_who_fit_make_no_group() {
        Result.Unmatched left = of(
                "d",
                round(
                        Form.triads(),
                        peer("a").speaking("fi", "sv"),
                        peer("b").speaking("fi", "en"),
                        peer("c").speaking("fi"),
                        peer("d").speaking("sv", "en")));
        assertThat(left.why()).isEqualTo(Why.NO_GROUP);
    }

    @Test
    void as_the_numbers_do_not_divide() {
        Result result = Matching.propose(round(Form.triads(), peer("a"), peer("b"), peer("c"), peer("d")), BUDGET);
        assertThat(result.unmatched()).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo(Why.NUMBERS);
            assertThat(left.changes()).containsExactly(new Change(HardRule.SIZE, Role.PEER, 2));
        });
        assertThat(result.figures().placeable()).isEqualTo(3);
        assertThat(result.figures().optimal()).isTrue();
    }

    @Test
    void as_there_are_too_few_mentors() {
        Result result = Matching.propose(
                round(
                        Form.pairs(),
                        Someone.of("m", Role.MENTOR).takes(2),
                        Someone.of("e1", Role.MENTEE),
                        Someone.of("e2", Role.MENTEE),
                        Someone.of("e3", Role.MENTEE)),
                BUDGET);
        assertThat(result.unmatched()).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo(Why.NUMBERS);
            assertThat(left.changes()).containsExactly(new Change(HardRule.SIZE, Role.MENTOR, 1));
        });
    }

    @Test
    void as_all_who_fit_are_taken() {
        Result result = Matching.propose(
                round(
                        Form.pairs(),
                        Someone.of("m1", Role.MENTOR).speaking("sv"),
                        Someone.of("m2", Role.MENTOR).speaking("fi"),
                        Someone.of("e1", Role.MENTEE).speaking("sv"),
                        Someone.of("e2", Role.MENTEE).speaking("sv")),
                BUDGET);
        assertThat(result.figures().placed()).isEqualTo(1);
        assertThat(result.figures().placeable()).isEqualTo(1);
        assertThat(result.unmatched())
                .filteredOn(left -> left.id().startsWith("e"))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.why()).isEqualTo(Why.OTHERS_TAKEN);
                    assertThat(left.changes()).contains(new Change(HardRule.LANGUAGE, Role.MENTOR, 1));
                });
    }

    @Test
    void as_the_desk_set_them_aside() {
        Instance instance = round(Form.triads(), peer("a"), peer("b"), peer("c"), peer("d"))
                .with(new Locks(List.of(), List.of(), List.of(), Set.of("a")));
        assertThat(of("a", instance).why()).isEqualTo(Why.ASIDE);
        assertThat(Matching.propose(instance, BUDGET).groups())
                .extracting(Result.Group::members)
                .containsExactly(List.of("b", "c", "d"));
    }
}
