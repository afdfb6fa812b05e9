package fi.polku.mentoring.programme;

import static fi.polku.mentoring.programme.Samples.phase;
import static fi.polku.mentoring.programme.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DaysOfARoundTest {
    private static void refused(List<Phase> phases, String field, String key) {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(() -> new Timeline(phases))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .anySatisfy(e -> assertThat(e.field() + " " + e.key()).isEqualTo(field + " " + key)));
    }

    @Test
    void nobody_is_matched_while_others_still_apply() {
        refused(
                with(phase(PhaseKind.MATCHING, "2027-05-31", "2027-08-31")),
                "phases.matching.first",
                "timeline.rule.matching-after-application");
    }

    @Test
    void groups_meet_once_they_are_composed() {
        refused(
                with(phase(PhaseKind.MATCHING, "2027-06-01", "2027-09-14")),
                "phases.kick-off.first",
                "timeline.rule.kick-off-after-matching");
        refused(
                with(phase(PhaseKind.MEETINGS, "2027-09-13", "2028-05-31")),
                "phases.meetings.first",
                "timeline.rule.meetings-after-kick-off");
    }

    @Test
    void is_asked_half_way_while_groups_meet() {
        refused(
                with(phase(PhaseKind.MID_SURVEY, "2028-05-25", "2028-06-02")),
                "phases.mid-survey.first",
                "timeline.rule.mid-survey-during-meetings");
    }

    @Test
    void mentors_may_be_trained_while_groups_are_composed() {
        List<Phase> phases = with(phase(PhaseKind.TRAINING, "2027-05-20", "2027-08-31"));
        assertThat(new Timeline(phases).phase(PhaseKind.TRAINING)).isPresent();
        refused(
                with(phase(PhaseKind.TRAINING, "2027-04-20", "2027-08-31")),
                "phases.training.first",
                "timeline.rule.training-after-application-begins");
    }

    @Test
    void lacks_neither_window_nor_matching_nor_meetings() {
        refused(List.of(), "phases.application.first", "field.required");
        refused(List.of(), "phases.matching.first", "field.required");
        refused(List.of(), "phases.meetings.first", "field.required");
    }

    @Test
    void ends_after_it_begins_and_within_three_years() {
        refused(
                with(phase(PhaseKind.CLOSING, "2028-05-23", "2028-05-22")),
                "phases.closing.last",
                "timeline.last-before-first");
        refused(
                with(phase(PhaseKind.MEETINGS, "2027-09-15", "2030-05-02")),
                "phases.meetings.last",
                "timeline.too-long");
    }

    @Property
    void moving_on_keeps_what_is_before_and_the_order(
            @ForAll PhaseKind from, @ForAll @IntRange(min = 1, max = 300) int days) {
        Timeline before = Samples.year();
        if (before.phase(from).isEmpty()) {
            assertThatExceptionOfType(Problem.Invalid.class).isThrownBy(() -> before.moved(from, days));
            return;
        }
        Phase phase = before.phase(from).orElseThrow();
        try {
            Timeline after = before.moved(from, days);
            for (Phase each : before.phases()) {
                Phase now = after.phase(each.kind()).orElseThrow();
                boolean moves = !each.first().isBefore(phase.first());
                assertThat(ChronoUnit.DAYS.between(each.first(), now.first())).isEqualTo(moves ? days : 0);
                assertThat(ChronoUnit.DAYS.between(now.first(), now.last()))
                        .isEqualTo(ChronoUnit.DAYS.between(each.first(), each.last()));
            }
            assertThat(after.moved(from, -days)).isEqualTo(before);
        } catch (Problem.Invalid outOfTheMeetings) {
            // what is asked half way leaves the meetings, which began earlier and stay
            assertThat(from).isEqualTo(PhaseKind.MID_SURVEY);
        }
    }

    @Test
    void moving_back_into_what_is_before_is_refused() {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(() -> Samples.year().moved(PhaseKind.MATCHING, -1));
    }

    @Test
    void tells_which_phases_have_other_days() {
        Timeline before = Samples.year();
        assertThat(before.moved(PhaseKind.MID_SURVEY, 7).changedSince(before))
                .extracting(Phase::kind)
                .containsExactly(PhaseKind.MID_SURVEY, PhaseKind.CLOSING);
        assertThat(before.changedSince(before)).isEmpty();
    }

    @Test
    void next_year_is_there_too_when_the_last_two_days_of_february_would_fall_together() {
        Timeline round = new Timeline(List.of(
                phase(PhaseKind.APPLICATION, "2028-02-01", "2028-02-28"),
                phase(PhaseKind.MATCHING, "2028-02-29", "2028-03-31"),
                phase(PhaseKind.MEETINGS, "2028-04-01", "2028-12-31")));
        assertThat(round.nextYear().phase(PhaseKind.MATCHING))
                .contains(phase(PhaseKind.MATCHING, "2029-02-27", "2029-03-30"));
    }

    @Property
    void next_year_is_a_year_on_and_one_day_stays_on_its_day_of_the_week(@ForAll @IntRange(max = 1_500) int later) {
        Timeline round = Samples.year().moved(PhaseKind.APPLICATION, later);
        Timeline next = round.nextYear();
        assertThat(next.phases()).hasSameSizeAs(round.phases());
        for (Phase phase : round.phases()) {
            Phase then = next.phase(phase.kind()).orElseThrow();
            assertThat(ChronoUnit.DAYS.between(phase.first(), then.first())).isBetween(361L, 370L);
        }
        LocalDate closing = next.phase(PhaseKind.CLOSING).orElseThrow().first();
        LocalDate before = round.phase(PhaseKind.CLOSING).orElseThrow().first();
        assertThat(closing.getDayOfWeek() == before.getDayOfWeek() || closing.equals(before.plusYears(1)))
                .isTrue();
    }
}
