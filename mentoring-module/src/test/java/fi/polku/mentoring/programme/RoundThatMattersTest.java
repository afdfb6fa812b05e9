package fi.polku.mentoring.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.programme.ProgrammeView.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundThatMattersTest {
    private static final Round FIRST = Samples.round(1, true, Samples.year(), "");
    private static final Round SECOND = Samples.round(2, true, Samples.year().nextYear(), "");

    @Test
    void is_the_one_that_can_be_applied_for_while_another_still_runs() {
        assertThat(ProgrammeView.current(List.of(SECOND, FIRST), LocalDate.parse("2028-05-10")))
                .contains(SECOND);
    }

    @Test
    void is_the_next_to_open_before_that() {
        assertThat(ProgrammeView.current(List.of(SECOND, FIRST), LocalDate.parse("2027-01-10")))
                .contains(FIRST);
        assertThat(ProgrammeView.current(List.of(SECOND, FIRST), LocalDate.parse("2027-06-10")))
                .contains(SECOND);
    }

    @Test
    void is_never_one_that_is_being_prepared() {
        Round prepared = Samples.round(2, false, Samples.year().nextYear(), "");
        assertThat(ProgrammeView.current(List.of(prepared, FIRST), LocalDate.parse("2028-05-10")))
                .contains(FIRST);
        assertThat(ProgrammeView.current(List.of(prepared), LocalDate.parse("2028-05-10")))
                .isEmpty();
    }

    @Test
    void to_those_who_run_it_is_the_one_that_goes_on_rather_than_one_ahead() {
        ProgrammeSummary both = Samples.summary(ProgrammeStatus.PUBLISHED, Standing.RUNS, 2, SECOND, FIRST);
        assertThat(both.pressing(LocalDate.parse("2027-06-10"))).contains(FIRST);
        assertThat(both.pressing(LocalDate.parse("2028-05-10"))).contains(SECOND);
        assertThat(both.pressing(LocalDate.parse("2027-01-10"))).contains(FIRST);
    }

    @Test
    void is_called_by_the_years_of_its_meetings() {
        assertThat(FIRST.years()).isEqualTo("2027–2028");
    }
}
