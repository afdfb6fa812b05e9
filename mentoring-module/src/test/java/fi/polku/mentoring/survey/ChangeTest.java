package fi.polku.mentoring.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.polku.mentoring.figure.Figure;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mean, spread and change from sums. */
class ChangeTest {
    private static Scores scores(long... answers) {
        return Scores.of(new Figure(
                answers.length,
                Map.of(
                        SurveyFigures.SUM,
                        Arrays.stream(answers).sum(),
                        SurveyFigures.SQUARES,
                        Arrays.stream(answers).map(a -> a * a).sum())));
    }

    @Test
    void mean_and_spread_follow_from_the_sums() {
        Scores scores = scores(2, 3, 3, 4, 5);
        assertThat(scores.mean()).isEqualTo(3.4);
        assertThat(scores.spread()).isEqualTo(1.140175, within(1e-6));
    }

    @Test
    void who_all_say_the_same_have_no_spread() {
        assertThat(scores(4, 4, 4, 4, 4, 4, 4).spread()).isZero();
    }

    @Test
    void change_has_the_interval_of_two_groups() {
        // variances 0.5 and 0.7 of five each: 7.78 degrees of freedom, of which seven are counted
        Change change = Change.between(scores(2, 3, 3, 3, 4), scores(3, 4, 4, 5, 5));
        assertThat(change.difference()).isEqualTo(1.2, within(1e-9));
        assertThat(change.margin()).isEqualTo(2.365 * Math.sqrt(0.5 / 5 + 0.7 / 5), within(1e-9));
        assertThat(change.isClear()).isTrue();
    }

    @Test
    void a_small_difference_of_few_people_may_be_chance() {
        assertThat(Change.between(scores(1, 3, 5, 3, 3), scores(2, 3, 5, 4, 3)).isClear())
                .isFalse();
    }

    @Test
    void without_any_spread_the_difference_stands_by_itself() {
        Change change = Change.between(scores(3, 3, 3, 3, 3), scores(4, 4, 4, 4, 4));
        assertThat(change.difference()).isEqualTo(1);
        assertThat(change.margin()).isZero();
    }

    @Test
    void interval_narrows_with_more_people_and_never_jumps_up() {
        for (int freedom = 1; freedom < 200; freedom++) {
            assertThat(Change.student(freedom + 1)).isLessThanOrEqualTo(Change.student(freedom));
        }
        assertThat(Change.student(4.99)).isEqualTo(2.776);
        assertThat(Change.student(1_000_000)).isEqualTo(1.96, within(1e-4));
    }
}
