package fi.polku.mentoring.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DueDayOfAStepTest {

    @Test
    void months_end_on_the_last_day_of_a_shorter_month() {
        assertThat(months(1).from(LocalDate.of(2027, 1, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(months(13).from(LocalDate.of(2027, 1, 31))).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void days_are_counted_over_the_change_of_the_clock() {
        assertThat(days(14).from(LocalDate.of(2027, 3, 20))).isEqualTo(LocalDate.of(2027, 4, 3));
    }

    @Test
    void nothing_is_due_before_the_path_begins_or_after_ten_years() {
        assertThatThrownBy(() -> months(-1)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> months(121)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> days(3_651)).isInstanceOf(Problem.Invalid.class);
        assertThat(days(0).from(LocalDate.of(2027, 3, 20))).isEqualTo(LocalDate.of(2027, 3, 20));
    }

    private static DueOffset months(int amount) {
        return new DueOffset(amount, DueOffset.Unit.MONTHS);
    }

    private static DueOffset days(int amount) {
        return new DueOffset(amount, DueOffset.Unit.DAYS);
    }
}
