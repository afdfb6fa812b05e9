package fi.polku.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule: a group that only this rule forbids, and the nearest one that it lets be. */
class HardRuleTest {
    private static final Map<Wish, Integer> WEIGHTS = Map.of(Wish.THEMES, 1);

    private final Someone anna = Someone.peer("anna");
    private final Someone bo = Someone.peer("bo");
    private final Someone carl = Someone.peer("carl");

    private static List<HardRule> broken(Locks locks, Set<String> conflict, Rules rules, Someone... group) {
        List<Applicant> people =
                Arrays.stream(group).map(Someone::applicant).distinct().toList();
        List<Set<String>> conflicts = conflict.isEmpty() ? List.of() : List.of(conflict);
        Ties ties = new Ties(rules, people, conflicts, locks);
        return HardRule.broken(Arrays.stream(group).map(Someone::applicant).toList(), ties);
    }

    private static List<HardRule> broken(Someone... group) {
        return broken(Locks.NONE, Set.of(), triads(Rules.Differing.EVERYBODY), group);
    }

    private static Rules triads(Rules.Differing differing) {
        return new Rules(Form.triads(), differing, WEIGHTS);
    }

    private static Locks locks(List<Set<String>> together, List<Set<String>> apart, Set<String> aside) {
        return new Locks(List.of(), together, apart, aside);
    }

    @Test
    void three_whom_nothing_keeps_apart_break_none() {
        assertThat(broken(anna, bo, carl)).isEmpty();
    }

    @Test
    void two_or_four_are_no_triad() {
        assertThat(broken(anna, bo)).containsExactly(HardRule.SIZE);
        assertThat(broken(anna, bo, carl, Someone.peer("dora"))).containsExactly(HardRule.SIZE);
    }

    @Test
    void somebody_of_a_role_that_the_form_has_not_is_too_many() {
        assertThat(broken(anna, bo, Someone.of("carl", Role.MENTOR))).containsExactly(HardRule.SIZE);
    }

    @Test
    void each_role_has_its_own_size() {
        Rules small = new Rules(Form.smallGroups(), Rules.Differing.NOBODY, WEIGHTS);
        Someone m1 = Someone.of("m1", Role.MENTOR);
        Someone m2 = Someone.of("m2", Role.MENTOR);
        Someone e1 = Someone.of("e1", Role.MENTEE);
        Someone e2 = Someone.of("e2", Role.MENTEE);
        Someone e3 = Someone.of("e3", Role.MENTEE);
        Someone e4 = Someone.of("e4", Role.MENTEE);
        assertThat(broken(Locks.NONE, Set.of(), small, m1, m2, e1, e2)).isEmpty();
        assertThat(broken(Locks.NONE, Set.of(), small, m1, m2, e1, e2, e3)).isEmpty();
        assertThat(broken(Locks.NONE, Set.of(), small, m1, e1, e2, e3)).containsExactly(HardRule.SIZE);
        assertThat(broken(Locks.NONE, Set.of(), small, m1, m2, e1)).containsExactly(HardRule.SIZE);
        assertThat(broken(Locks.NONE, Set.of(), small, m1, m2, e1, e2, e3, e4)).containsExactly(HardRule.SIZE);
    }

    @Test
    void nobody_is_in_a_group_twice() {
        assertThat(broken(Locks.NONE, Set.of(), triads(Rules.Differing.NOBODY), anna, bo, anna))
                .containsExactly(HardRule.ONCE);
    }

    @Test
    void organisations_differ_where_that_is_asked() {
        Someone[] colleagues = {anna.from("x"), bo, carl.from("x")};
        assertThat(broken(colleagues)).containsExactly(HardRule.ORGANISATION);
        assertThat(broken(Locks.NONE, Set.of(), triads(Rules.Differing.NOBODY), colleagues))
                .isEmpty();
    }

    @Test
    void organisations_may_differ_between_roles_alone() {
        Rules pairs = new Rules(Form.reverse(1, 2, 1, 2), Rules.Differing.ROLES, WEIGHTS);
        Someone s1 = Someone.of("s1", Role.SENIOR).from("x");
        Someone s2 = Someone.of("s2", Role.SENIOR).from("x");
        Someone newcomer = Someone.of("n", Role.NEWCOMER);
        assertThat(broken(Locks.NONE, Set.of(), pairs, s1, s2, newcomer)).isEmpty();
        assertThat(broken(Locks.NONE, Set.of(), pairs, s1, newcomer.from("x"))).containsExactly(HardRule.ORGANISATION);
    }

    @Test
    void nobody_is_with_who_leads_them_at_any_distance() {
        assertThat(broken(anna, bo.under("anna"), carl)).containsExactly(HardRule.REPORTING_LINE);
        assertThat(broken(anna.under("x", "y", "bo", "z"), bo, carl)).containsExactly(HardRule.REPORTING_LINE);
        assertThat(broken(anna.under("boss"), bo.under("boss"), carl)).isEmpty();
    }

    @Test
    void a_reporting_line_may_be_told_in_parts() {
        assertThat(broken(anna.under("bo"), bo.under("carl"), carl)).contains(HardRule.REPORTING_LINE);
        List<Applicant> all = List.of(
                anna.under("bo").applicant(),
                bo.under("carl").applicant(),
                carl.applicant(),
                Someone.peer("dora").applicant());
        Ties ties = new Ties(triads(Rules.Differing.NOBODY), all, List.of(), Locks.NONE);
        assertThat(HardRule.broken(List.of(all.get(0), all.get(2), all.get(3)), ties))
                .containsExactly(HardRule.REPORTING_LINE);
    }

    @Test
    void supervisors_in_a_circle_are_all_above_each_other() {
        assertThat(broken(anna.under("bo"), bo.under("anna"), carl)).containsExactly(HardRule.REPORTING_LINE);
    }

    @Test
    void a_declared_conflict_keeps_two_apart_in_either_order() {
        assertThat(broken(Locks.NONE, Set.of("anna", "carl"), triads(Rules.Differing.EVERYBODY), anna, bo, carl))
                .containsExactly(HardRule.CONFLICT);
        assertThat(broken(Locks.NONE, Set.of("anna", "dora"), triads(Rules.Differing.EVERYBODY), anna, bo, carl))
                .isEmpty();
    }

    @Test
    void whoever_is_refused_by_one_is_with_neither() {
        assertThat(broken(anna, bo.refusing("carl"), carl)).containsExactly(HardRule.REFUSED);
        assertThat(broken(anna, bo, carl.refusing("bo"))).containsExactly(HardRule.REFUSED);
        assertThat(broken(anna.refusing("dora"), bo, carl)).isEmpty();
    }

    @Test
    void one_language_is_everybodys() {
        assertThat(broken(anna.speaking("fi", "sv"), bo.speaking("sv", "en"), carl.speaking("fi", "en")))
                .containsExactly(HardRule.LANGUAGE);
        assertThat(broken(anna.speaking("fi", "sv"), bo.speaking("sv", "en"), carl.speaking("sv")))
                .isEmpty();
    }

    @Test
    void they_meet_remotely_or_in_one_place() {
        assertThat(broken(anna.onlyIn("Turku", "Oulu"), bo.onlyIn("Oulu", "Vaasa"), carl.onlyIn("Turku", "Vaasa")))
                .containsExactly(HardRule.PLACE);
        assertThat(broken(anna.onlyIn("Turku"), bo, carl)).containsExactly(HardRule.PLACE);
        assertThat(broken(anna.onlyIn("Helsinki"), bo, carl)).isEmpty();
        assertThat(broken(anna, bo, carl)).isEmpty();
    }

    @Test
    void whom_the_desk_keeps_apart_is_apart() {
        Locks locks = locks(List.of(), List.of(Set.of("bo", "anna")), Set.of());
        assertThat(broken(locks, Set.of(), triads(Rules.Differing.NOBODY), anna, bo, carl))
                .containsExactly(HardRule.APART);
    }

    @Test
    void whom_the_desk_locks_together_is_together_or_not_at_all() {
        Locks locks = locks(List.of(Set.of("anna", "dora")), List.of(), Set.of());
        Someone dora = Someone.peer("dora");
        assertThat(broken(locks, Set.of(), triads(Rules.Differing.NOBODY), anna, bo, carl))
                .containsExactly(HardRule.TOGETHER);
        assertThat(broken(locks, Set.of(), triads(Rules.Differing.NOBODY), anna, bo, dora))
                .isEmpty();
        assertThat(broken(locks, Set.of(), triads(Rules.Differing.NOBODY), bo, carl, Someone.peer("eva")))
                .isEmpty();
    }

    @Test
    void whom_the_desk_sets_aside_is_in_no_group() {
        Locks locks = locks(List.of(), List.of(), Set.of("carl"));
        assertThat(broken(locks, Set.of(), triads(Rules.Differing.NOBODY), anna, bo, carl))
                .containsExactly(HardRule.ASIDE);
    }
}
