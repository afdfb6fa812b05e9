package fi.polku.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WishTest {
    private final Someone anna = Someone.peer("anna");
    private final Someone bo = Someone.peer("bo");

    private static int between(Wish wish, Someone one, Someone other) {
        int value = wish.between(one.applicant(), other.applicant());
        assertThat(wish.between(other.applicant(), one.applicant())).isEqualTo(value);
        return value;
    }

    @Test
    void of_the_fewer_themes_the_shared_part() {
        assertThat(between(Wish.THEMES, anna.themes("a", "b", "c", "d"), bo.themes("b", "x")))
                .isEqualTo(500_000);
        assertThat(between(Wish.THEMES, anna.themes("a", "b", "c"), bo.themes("c")))
                .isEqualTo(1_000_000);
        assertThat(between(Wish.THEMES, anna.themes("a"), bo.themes("b"))).isZero();
        assertThat(between(Wish.THEMES, anna.themes("a"), bo)).isZero();
    }

    @Test
    void who_holds_the_target_can_teach_it_whole() {
        Someone mentor = Someone.of("m", Role.MENTOR);
        Someone mentee = Someone.of("e", Role.MENTEE).wanting("law", 1, 3);
        assertThat(between(Wish.COMPETENCE, mentor.holding("law", 3), mentee)).isEqualTo(1_000_000);
        assertThat(between(Wish.COMPETENCE, mentor.holding("law", 5), mentee)).isEqualTo(1_000_000);
        assertThat(between(Wish.COMPETENCE, mentor.holding("law", 2), mentee)).isEqualTo(500_000);
        assertThat(between(Wish.COMPETENCE, mentor.holding("law", 1), mentee)).isZero();
        assertThat(between(Wish.COMPETENCE, mentor.holding("art", 5), mentee)).isZero();
    }

    @Test
    void a_mentor_does_not_learn_and_a_mentee_does_not_teach() {
        Someone mentor = Someone.of("m", Role.MENTOR).wanting("law", 0, 1);
        Someone mentee = Someone.of("e", Role.MENTEE).holding("law", 5);
        assertThat(between(Wish.COMPETENCE, mentor, mentee)).isZero();
    }

    @Test
    void newcomers_teach_seniors() {
        Someone senior = Someone.of("s", Role.SENIOR).wanting("ai", 0, 2);
        Someone newcomer = Someone.of("n", Role.NEWCOMER).holding("ai", 1);
        assertThat(between(Wish.COMPETENCE, senior, newcomer)).isEqualTo(500_000);
    }

    @Test
    void peers_teach_each_other_and_the_mean_of_both_counts() {
        Someone learning = anna.wanting("law", 0, 4);
        assertThat(between(Wish.COMPETENCE, learning, bo.holding("law", 4).wanting("art", 0, 1)))
                .isEqualTo(500_000);
        assertThat(between(Wish.COMPETENCE, learning, bo.holding("law", 4))).isEqualTo(1_000_000);
        assertThat(between(Wish.COMPETENCE, anna, bo)).isZero();
    }

    @Test
    void of_all_fields_those_that_only_one_knows() {
        assertThat(between(Wish.EXPERIENCE, anna.experienced("a", "b"), bo.experienced("b", "c", "d")))
                .isEqualTo(750_000);
        assertThat(between(Wish.EXPERIENCE, anna.experienced("a"), bo.experienced("a")))
                .isZero();
        assertThat(between(Wish.EXPERIENCE, anna, bo)).isZero();
    }

    @Test
    void of_the_fewer_values_the_shared_part() {
        assertThat(between(Wish.VALUES, anna.valuing("a", "b", "c"), bo.valuing("b", "c", "d", "e")))
                .isEqualTo(666_666);
        assertThat(between(Wish.VALUES, anna.valuing("a"), bo)).isZero();
    }

    @Test
    void wishes_are_met_by_what_the_other_is_or_who_they_are() {
        assertThat(between(Wish.STATED, anna.wishing("leader", "person:bo"), bo))
                .isEqualTo(500_000);
        assertThat(between(Wish.STATED, anna.wishing("leader"), bo.being("leader", "abroad")))
                .isEqualTo(1_000_000);
        assertThat(between(
                        Wish.STATED, anna.wishing("leader"), bo.being("leader").wishing("abroad")))
                .isEqualTo(500_000);
        assertThat(between(Wish.STATED, anna, bo.being("leader"))).isZero();
    }

    @Test
    void each_who_was_left_over_counts_half() {
        assertThat(between(Wish.LEFT_OVER, anna.leftOver(), bo)).isEqualTo(500_000);
        assertThat(between(Wish.LEFT_OVER, anna.leftOver(), bo.leftOver())).isEqualTo(1_000_000);
        assertThat(between(Wish.LEFT_OVER, anna, bo)).isZero();
    }

    @Test
    void says_what_it_is_about() {
        assertThat(Wish.THEMES.evidence(
                        anna.themes("a", "b").applicant(), bo.themes("b", "c").applicant()))
                .containsExactly("b");
        assertThat(Wish.COMPETENCE.evidence(
                        anna.wanting("law", 1, 3).applicant(),
                        bo.holding("law", 2).applicant()))
                .containsExactly("law");
        assertThat(Wish.COMPETENCE.evidence(
                        anna.wanting("law", 1, 3).applicant(),
                        bo.holding("law", 1).applicant()))
                .isEmpty();
        assertThat(Wish.EXPERIENCE.evidence(
                        anna.experienced("a", "b").applicant(),
                        bo.experienced("b", "c").applicant()))
                .containsExactly("a", "c");
        assertThat(Wish.STATED.evidence(
                        anna.wishing("person:bo", "x").applicant(),
                        bo.being("x").applicant()))
                .containsExactly("person:bo", "x");
        assertThat(Wish.LEFT_OVER.evidence(anna.leftOver().applicant(), bo.applicant()))
                .containsExactly("anna");
        assertThat(Wish.VALUES.evidence(
                        anna.valuing("v").applicant(), bo.valuing("v").applicant()))
                .containsExactly("v");
    }
}
