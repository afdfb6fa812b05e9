package fi.polku.mentoring.proposal;

import static fi.polku.mentoring.proposal.Applied.as;
import static fi.polku.mentoring.proposal.Applied.id;
import static fi.polku.mentoring.proposal.Applied.peer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Appraisal;
import fi.polku.mentoring.matching.Flaw;
import fi.polku.mentoring.matching.Form;
import fi.polku.mentoring.matching.HardRule;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Role;
import fi.polku.mentoring.matching.Rules;
import fi.polku.mentoring.matching.Wish;
import fi.polku.mentoring.programme.Condition;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundBecomesQuestionTest {
    private static final GroupForm TRIADS = form(true, places(GroupRole.PEER, 3, 3));

    private static Places places(GroupRole role, int min, int max) {
        return new Places(role, min, max, Condition.ANYONE, false);
    }

    private static GroupForm form(boolean across, Places... places) {
        return new GroupForm(List.of(places), across);
    }

    private static Posing.Posed posed(GroupForm form, List<Decision> locks, Applied... people) {
        return Posing.pose(form, Weights.USUAL, candidates(people), List.of(), locks);
    }

    private static List<Candidate> candidates(Applied... people) {
        return Arrays.stream(people).map(Applied::candidate).toList();
    }

    private static Instance triads(Applied... people) {
        return posed(TRIADS, List.of(), people).instance();
    }

    private static List<HardRule> broken(Instance instance, String... names) {
        return Appraisal.of(instance, texts(names)).broken();
    }

    private static Set<String> texts(String... names) {
        return Stream.of(names).map(name -> id(name).toString()).collect(Collectors.toSet());
    }

    private static Set<UUID> ids(String... names) {
        return Stream.of(names).map(Applied::id).collect(Collectors.toSet());
    }

    private static Applicant only(Applied who) {
        return triads(who).applicants().get(0);
    }

    @Test
    void form_and_rule_are_the_programmes() {
        Rules reverse = Posing.rules(
                form(false, places(GroupRole.SENIOR, 1, 2), places(GroupRole.NEWCOMER, 2, 3)), Weights.USUAL);
        assertThat(reverse.form()).isEqualTo(Form.reverse(1, 2, 2, 3));
        assertThat(reverse.differing()).isEqualTo(Rules.Differing.NOBODY);
        assertThat(Posing.rules(TRIADS, Weights.USUAL).differing()).isEqualTo(Rules.Differing.EVERYBODY);
    }

    @Test
    void mentor_left_in_the_bank_is_no_loss_of_pairs_and_is_of_small_groups() {
        Places mentor = places(GroupRole.MENTOR, 1, 1);
        assertThat(Posing.rules(form(false, mentor, places(GroupRole.MENTEE, 1, 1)), Weights.USUAL)
                        .form())
                .isEqualTo(Form.pairs());
        assertThat(Posing.rules(
                                form(false, places(GroupRole.MENTOR, 2, 2), places(GroupRole.MENTEE, 2, 3)),
                                Weights.USUAL)
                        .form())
                .isEqualTo(Form.smallGroups());
    }

    @Test
    void form_of_three_roles_or_of_many_people_is_not_known() {
        assertThat(Posing.knows(TRIADS)).isTrue();
        assertThat(Posing.knows(form(false, places(GroupRole.PEER, 3, 9)))).isFalse();
        assertThat(Posing.knows(form(
                        false,
                        places(GroupRole.PEER, 1, 1),
                        places(GroupRole.MENTOR, 1, 1),
                        places(GroupRole.MENTEE, 1, 1))))
                .isFalse();
    }

    @Test
    void wishes_weigh_as_the_programme_says() {
        Weights weights = new Weights(Map.of(Wish.THEMES, Importance.MUCH, Wish.LEFT_OVER, Importance.LITTLE));
        Rules rules = Posing.rules(TRIADS, weights);
        assertThat(rules.weight(Wish.THEMES)).isEqualTo(100);
        assertThat(rules.weight(Wish.LEFT_OVER)).isEqualTo(25);
        assertThat(rules.weight(Wish.COMPETENCE)).isZero();
        assertThat(Weights.ofColumns(weights.columns())).isEqualTo(weights);
    }

    @Test
    void who_is_above_at_any_distance_is_in_no_group_with_who_is_below() {
        Instance instance = triads(peer("a"), peer("b").under("nobody here", "a"), peer("c"));
        assertThat(broken(instance, "a", "b", "c")).containsExactly(HardRule.REPORTING_LINE);
    }

    @Test
    void declared_conflict_keeps_two_apart() {
        Instance instance =
                Posing.open(TRIADS, Weights.USUAL, candidates(peer("a"), peer("b"), peer("c")), List.of(ids("a", "b")));
        assertThat(broken(instance, "a", "b", "c")).containsExactly(HardRule.CONFLICT);
    }

    @Test
    void who_applies_as_two_things_is_in_no_group_with_themselves() {
        GroupForm form = form(false, places(GroupRole.MENTOR, 1, 1), places(GroupRole.MENTEE, 1, 1));
        Instance instance = posed(
                        form,
                        List.of(),
                        as(GroupRole.MENTOR, "m").who("x"),
                        as(GroupRole.MENTEE, "e").who("x"))
                .instance();
        assertThat(broken(instance, "m", "e")).containsExactly(HardRule.CONFLICT);
    }

    @Test
    void guests_come_from_different_organisations() {
        Instance instance = triads(peer("a").from(Optional.empty()), peer("b").from(Optional.empty()), peer("c"));
        assertThat(broken(instance, "a", "b", "c")).isEmpty();
    }

    @Test
    void colleagues_are_kept_apart_where_the_programme_asks_for_it_alone() {
        Applied[] people = {peer("a").from(Optional.of(id("x"))), peer("b").from(Optional.of(id("x"))), peer("c")};
        assertThat(broken(triads(people), "a", "b", "c")).containsExactly(HardRule.ORGANISATION);
        Instance together = posed(form(false, places(GroupRole.PEER, 3, 3)), List.of(), people)
                .instance();
        assertThat(broken(together, "a", "b", "c")).isEmpty();
    }

    @Test
    void place_and_remote_do_not_meet_and_either_meets_both() {
        Instance instance = triads(
                peer("there").meets(Meets.PLACE, "turku"),
                peer("far").meets(Meets.REMOTE),
                peer("any").meets(Meets.EITHER, "turku", "salo"),
                peer("elsewhere").meets(Meets.PLACE, "oulu"),
                peer("nowhere").meets(Meets.PLACE));
        assertThat(broken(instance, "there", "far", "any")).containsExactly(HardRule.PLACE);
        assertThat(broken(instance, "there", "any")).containsExactly(HardRule.SIZE);
        assertThat(broken(instance, "far", "any")).containsExactly(HardRule.SIZE);
        assertThat(broken(instance, "there", "elsewhere")).contains(HardRule.PLACE);
        assertThat(broken(instance, "nowhere", "there")).contains(HardRule.PLACE);
    }

    @Test
    void competences_are_held_and_wanted_by_level() {
        Applicant.Profile profile = only(peer("a")
                        .profile(
                                Set.of(id("theme")),
                                true,
                                new Candidate.Level("7", 4, true, 4, true),
                                new Candidate.Level("8", 2, true, 4, false),
                                new Candidate.Level("9", 1, false, 3, false),
                                new Candidate.Level("10", 5_000, true, 5_000, true)))
                .profile();
        assertThat(profile.themes()).containsExactly(id("theme").toString());
        assertThat(profile.held()).containsOnly(Map.entry("7", 4), Map.entry("8", 2));
        assertThat(profile.wanted())
                .containsOnly(Map.entry("8", new Applicant.Want(2, 4)), Map.entry("9", new Applicant.Want(1, 3)));
        assertThat(profile.experience()).containsExactly("7");
    }

    @Test
    void who_was_left_over_comes_first() {
        assertThat(only(peer("a").profile(Set.of(), true)).practice().leftOver())
                .isTrue();
        assertThat(only(peer("a")).practice().leftOver()).isFalse();
    }

    @Test
    void group_on_the_desk_that_keeps_the_rules_stays_and_counts() {
        Posing.Posed posed = posed(
                TRIADS,
                List.of(),
                peer("a").at("g"),
                peer("b").at("g"),
                peer("c").at("g"),
                peer("d"));
        assertThat(posed.instance().locks().kept()).containsExactly(texts("a", "b", "c"));
        assertThat(posed.elsewhere()).isZero();
    }

    @Test
    void group_on_the_desk_that_is_not_whole_is_let_alone() {
        Posing.Posed posed =
                posed(TRIADS, List.of(), peer("a").at("g"), peer("b").at("g"), peer("c"), peer("d"));
        assertThat(posed.instance().locks().kept()).isEmpty();
        assertThat(posed.instance().applicants())
                .extracting(Applicant::id)
                .containsExactlyElementsOf(List.of(id("c").toString(), id("d").toString()));
        assertThat(posed.elsewhere()).isEqualTo(2);
    }

    @Test
    void group_with_somebody_hidden_is_let_alone() {
        Posing.Posed posed = posed(
                TRIADS,
                List.of(),
                peer("a").besideSomebodyHidden("g"),
                peer("b").besideSomebodyHidden("g"),
                peer("c"));
        assertThat(posed.instance().applicants()).hasSize(1);
        assertThat(posed.elsewhere()).isEqualTo(2);
    }

    @Test
    void locks_are_kept_to() {
        Posing.Posed posed = posed(
                TRIADS,
                List.of(
                        Decision.of(LockKind.KEEP, ids("a", "b", "c")),
                        Decision.of(LockKind.TOGETHER, ids("d", "e")),
                        Decision.of(LockKind.TOGETHER, ids("e", "f")),
                        Decision.of(LockKind.APART, ids("d", "g")),
                        Decision.of(LockKind.ASIDE, ids("h"))),
                Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                        .map(Applied::peer)
                        .toArray(Applied[]::new));
        assertThat(posed.instance().locks().kept()).containsExactly(texts("a", "b", "c"));
        assertThat(posed.instance().locks().together())
                .as("who is together with two is together with both")
                .containsExactly(texts("d", "e", "f"));
        assertThat(posed.instance().locks().apart()).containsExactly(texts("d", "g"));
        assertThat(posed.instance().locks().aside()).isEqualTo(texts("h"));
    }

    @Test
    void who_is_bound_to_somebody_hidden_waits_for_who_weighs_both() {
        Decision unseen = new Decision(LockKind.TOGETHER, ids("a"), false);
        Posing.Posed posed = posed(
                TRIADS,
                List.of(
                        Decision.of(LockKind.TOGETHER, ids("a", "b")),
                        unseen,
                        new Decision(LockKind.APART, ids("c"), false)),
                peer("a"),
                peer("b"),
                peer("c"),
                peer("d"));
        assertThat(posed.instance().applicants())
                .extracting(Applicant::id)
                .containsExactlyInAnyOrderElementsOf(texts("c", "d"));
        assertThat(posed.instance().locks().together()).isEmpty();
        assertThat(posed.elsewhere()).isEqualTo(2);
    }

    @Test
    void lock_on_who_is_on_the_desk_does_nothing_more() {
        Posing.Posed posed = posed(
                TRIADS,
                List.of(
                        Decision.of(LockKind.KEEP, ids("a", "b", "c")),
                        Decision.of(LockKind.ASIDE, ids("a")),
                        Decision.of(LockKind.TOGETHER, ids("a", "d"))),
                peer("a").at("g"),
                peer("b").at("g"),
                peer("c").at("g"),
                peer("d"));
        assertThat(posed.instance().locks().kept()).containsExactly(texts("a", "b", "c"));
        assertThat(posed.instance().locks().aside()).isEmpty();
        assertThat(posed.instance().locks().together()).isEmpty();
    }

    @Test
    void lock_that_would_break_a_rule_is_refused_with_it() {
        assertThatThrownBy(() -> posed(
                        TRIADS,
                        List.of(Decision.of(LockKind.TOGETHER, ids("a", "b"))),
                        peer("a"),
                        peer("b").under("a")))
                .isInstanceOfSatisfying(
                        Flaw.Found.class,
                        found -> assertThat(found.flaws())
                                .extracting(Flaw::key, Flaw::arguments)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("lock-breaks", List.of("REPORTING_LINE"))));
    }

    @Test
    void role_that_the_form_does_not_know_takes_no_part() {
        assertThat(triads(as(GroupRole.MENTOR, "m"), peer("a")).applicants())
                .extracting(Applicant::role)
                .containsExactly(Role.PEER);
    }

    @Test
    void question_is_the_same_after_it_was_kept() {
        Instance instance = Posing.pose(
                        TRIADS,
                        Weights.USUAL,
                        candidates(
                                peer("a").at("g"),
                                peer("b").at("g").meets(Meets.REMOTE).at("g"),
                                peer("c").at("g"),
                                peer("d")
                                        .under("e")
                                        .profile(Set.of(id("t")), true, new Candidate.Level("8", 2, true, 4, true)),
                                peer("e"),
                                peer("f").from(Optional.empty())),
                        List.of(ids("d", "f")),
                        List.of(Decision.of(LockKind.APART, ids("d", "e")), Decision.of(LockKind.ASIDE, ids("f"))))
                .instance();
        assertThat(QuestionText.read(QuestionText.of(instance))).isEqualTo(instance);
    }
}
