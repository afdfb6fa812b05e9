package fi.polku.mentoring.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthAtAGlanceTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);

    @Test
    void its_own_days_are_told_from_those_before_and_after() {
        LogMonth month = LogMonth.of(
                FEBRUARY,
                List.of(
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 2, 1),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2027, 3, 1)));
        assertThat(month.days()).containsExactlyInAnyOrder(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28));
        assertThat(month.earlier()).contains(YearMonth.of(2026, 11));
        assertThat(month.later()).contains(YearMonth.of(2027, 3));
    }

    @Test
    void an_empty_log_leads_nowhere() {
        LogMonth month = LogMonth.of(FEBRUARY, List.of());
        assertThat(month.days()).isEmpty();
        assertThat(month.earlier()).isEmpty();
        assertThat(month.later()).isEmpty();
    }
}
