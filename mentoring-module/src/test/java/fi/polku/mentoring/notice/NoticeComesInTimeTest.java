package fi.polku.mentoring.notice;

import static fi.polku.mentoring.notice.Samples.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Problem;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeComesInTimeTest {
    private static Due.Alone alone(String at) {
        return new Due.Alone(Instant.parse(at));
    }

    @Test
    void at_night_it_waits_for_the_morning() {
        assertThat(Due.of(notice(NoticeKind.GROUP_BEGINS, "2027-01-10T21:30:00Z"), Samples.atOnce()))
                .isEqualTo(alone("2027-01-11T05:00:00Z"));
    }

    @Test
    void morning_comes_an_hour_earlier_when_summer_time_has_begun() {
        assertThat(Due.of(notice(NoticeKind.GROUP_BEGINS, "2027-03-27T21:30:00Z"), Samples.atOnce()))
                .isEqualTo(alone("2027-03-28T04:00:00Z"));
        assertThat(Due.of(notice(NoticeKind.GROUP_BEGINS, "2027-10-30T21:30:00Z"), Samples.atOnce()))
                .isEqualTo(alone("2027-10-31T05:00:00Z"));
    }

    @Test
    void by_day_it_comes_at_once() {
        assertThat(Due.of(notice(NoticeKind.GROUP_BEGINS, "2027-01-11T08:12:30Z"), Samples.atOnce()))
                .isEqualTo(alone("2027-01-11T08:12:30Z"));
    }

    @Test
    void reminder_of_what_is_over_in_the_morning_is_dropped() {
        assertThat(Due.of(
                        notice(NoticeKind.MEETING_REMINDER, "2027-01-10T21:30:00Z", "2027-01-11T04:30:00Z"),
                        Samples.atOnce()))
                .isEqualTo(new Due.Dropped(Due.Why.POINTLESS));
    }

    @Test
    void cancellation_of_an_early_meeting_breaks_the_quiet() {
        assertThat(Due.of(
                        notice(NoticeKind.MEETING_CANCELLED, "2027-01-10T21:30:00Z", "2027-01-11T04:30:00Z"),
                        Samples.atOnce()))
                .isEqualTo(alone("2027-01-10T21:30:00Z"));
        assertThat(Due.of(
                        notice(NoticeKind.MEETING_CANCELLED, "2027-01-10T21:30:00Z", "2027-01-11T07:30:00Z"),
                        Samples.atOnce()))
                .isEqualTo(alone("2027-01-11T05:00:00Z"));
    }

    @Test
    void what_a_digest_would_tell_too_late_comes_by_itself() {
        Choice daily = Samples.daily(NoticeKind.SURVEY_CLOSES);
        assertThat(Due.of(notice(NoticeKind.SURVEY_CLOSES, "2027-01-11T08:00:00Z", "2027-01-12T08:00:00Z"), daily))
                .isEqualTo(new Due.InDigest(Instant.parse("2027-01-11T13:00:00Z")));
        assertThat(Due.of(notice(NoticeKind.SURVEY_CLOSES, "2027-01-11T08:00:00Z", "2027-01-11T12:00:00Z"), daily))
                .isEqualTo(alone("2027-01-11T08:00:00Z"));
    }

    @Test
    void what_is_switched_off_is_not_told() {
        Choice without = Samples.atOnce().without(NoticeKind.STEP_DUE);
        assertThat(Due.of(notice(NoticeKind.STEP_DUE, "2027-01-11T08:00:00Z"), without))
                .isEqualTo(new Due.Dropped(Due.Why.SWITCHED_OFF));
        assertThatThrownBy(() -> without.without(NoticeKind.MATCHING_DECIDED)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void digest_in_the_quiet_hours_is_refused() {
        assertThatThrownBy(() -> new Choice(Samples.FINNISH, Map.of(), Optional.of(Samples.NIGHT), LocalTime.of(23, 0)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(Problem.FieldError::key)
                                .containsExactly("notice.digest-in-quiet"));
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON)).isInstanceOf(Problem.Invalid.class);
    }
}
