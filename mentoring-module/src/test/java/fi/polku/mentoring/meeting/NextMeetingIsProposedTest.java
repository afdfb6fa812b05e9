package fi.polku.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A group has met, or has not yet, and is offered a day for the next time. */
class NextMeetingIsProposedTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2027, 1, 12, 10, 0);

    private static Optional<LocalDateTime> after(String last, int months) {
        return NextMeeting.after(Optional.of(LocalDateTime.parse(last)), months, NOW, Optional.empty());
    }

    @Test
    void a_month_on_it_is_the_same_weekday_at_the_same_time() {
        assertThat(after("2027-01-12T14:30", 1)).contains(LocalDateTime.parse("2027-02-09T14:30"));
        assertThat(LocalDate.parse("2027-02-09").getDayOfWeek())
                .isEqualTo(LocalDate.parse("2027-01-12").getDayOfWeek());
    }

    @Test
    void every_second_month_is_two_months_on() {
        assertThat(after("2027-01-12T14:30", 2)).contains(LocalDateTime.parse("2027-03-09T14:30"));
    }

    @Test
    void where_offices_are_closed_it_is_a_week_later() {
        // a month from Thursday the 26th of November leads to Thursday the 24th of December, and a week later to the
        // 31st
        LocalDateTime last = LocalDateTime.parse("2026-11-26T09:00");
        assertThat(NextMeeting.after(Optional.of(last), 1, last, Optional.empty()))
                .contains(LocalDateTime.parse("2026-12-31T09:00"));
    }

    @Test
    void who_met_on_a_saturday_is_offered_a_working_day() {
        assertThat(after("2027-01-09T10:00", 1).orElseThrow().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void who_met_on_a_weekend_is_offered_the_first_working_day_after_the_holidays() {
        LocalDateTime last = LocalDateTime.parse("2028-11-25T10:00");
        assertThat(NextMeeting.after(Optional.of(last), 1, last, Optional.empty()))
                .contains(LocalDateTime.parse("2028-12-27T10:00"));
    }

    @Test
    void after_a_long_silence_it_is_the_next_such_weekday_and_never_today() {
        LocalDateTime proposed = after("2026-06-02T09:00", 1).orElseThrow();
        assertThat(proposed).isEqualTo(LocalDateTime.parse("2027-01-19T09:00"));
    }

    @Test
    void who_has_not_met_is_offered_a_day_in_a_week() {
        assertThat(NextMeeting.after(Optional.empty(), 1, NOW, Optional.empty()))
                .contains(LocalDateTime.parse("2027-01-19T09:00"));
    }

    @Test
    void nothing_is_offered_after_the_group_s_time() {
        assertThat(NextMeeting.after(Optional.of(NOW), 1, NOW, Optional.of(LocalDate.parse("2027-02-08"))))
                .isEmpty();
        assertThat(NextMeeting.after(Optional.of(NOW), 1, NOW, Optional.of(LocalDate.parse("2027-02-09"))))
                .isPresent();
    }

    @Property(tries = 5000)
    void it_is_a_working_day_to_come_on_the_same_weekday_about_so_many_months_on(
            @ForAll @IntRange(min = 0, max = 3000) int day, @ForAll @IntRange(min = 1, max = 2) int months) {
        LocalDateTime last = LocalDate.parse("2026-01-01").plusDays(day).atTime(9, 0);
        LocalDate next = NextMeeting.after(Optional.of(last), months, last, Optional.empty())
                .orElseThrow()
                .toLocalDate();
        assertThat(WorkingDays.includes(next)).isTrue();
        if (!WorkingDays.isWeekend(last.toLocalDate())) {
            assertThat(next.getDayOfWeek()).isEqualTo(last.getDayOfWeek());
        }
        LocalDate about = last.toLocalDate().plusMonths(months);
        assertThat(next).isBetween(about.minusDays(3), about.plusDays(3 + 14));
    }

    @Test
    void holidays_are_those_of_the_almanac() {
        assertThat(WorkingDays.easter(2026)).isEqualTo("2026-04-05");
        assertThat(WorkingDays.easter(2027)).isEqualTo("2027-03-28");
        assertThat(WorkingDays.easter(2038)).isEqualTo("2038-04-25");
        for (String closed : new String[] {
            "2026-04-03",
            "2026-04-06",
            "2026-05-14",
            "2026-06-19",
            "2027-03-26",
            "2027-03-29",
            "2027-05-06",
            "2027-06-25",
            "2027-01-06",
            "2026-12-24"
        }) {
            assertThat(WorkingDays.includes(LocalDate.parse(closed))).as(closed).isFalse();
        }
        for (String open : new String[] {"2026-04-07", "2026-06-18", "2026-12-23", "2027-01-07"}) {
            assertThat(WorkingDays.includes(LocalDate.parse(open))).as(open).isTrue();
        }
    }
}
