package fi.polku.mentoring.programme;

import static fi.polku.mentoring.programme.Samples.phase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundGoesThroughItsPhasesTest {
    private static Whereabouts on(String day) {
        return Samples.year().on(LocalDate.parse(day), Audience.PARTICIPANT);
    }

    @Test
    void opens_and_closes_by_itself() {
        assertThat(on("2027-04-30").state()).isEqualTo(RoundState.PLANNED);
        assertThat(on("2027-05-01").state()).isEqualTo(RoundState.OPEN);
        assertThat(on("2027-05-31").state()).isEqualTo(RoundState.OPEN);
        assertThat(on("2027-06-01").state()).isEqualTo(RoundState.MATCHING);
        assertThat(on("2027-09-13").state()).isEqualTo(RoundState.MATCHING);
        assertThat(on("2027-09-14").state()).isEqualTo(RoundState.RUNNING);
        assertThat(on("2028-05-31").state()).isEqualTo(RoundState.RUNNING);
        assertThat(on("2028-06-01").state()).isEqualTo(RoundState.CLOSED);
    }

    @Test
    void window_closes_at_midnight_in_finland() {
        Timeline round = Samples.year();
        assertThat(round.at(Instant.parse("2027-05-31T20:59:59Z"), Audience.PARTICIPANT)
                        .state())
                .isEqualTo(RoundState.OPEN);
        assertThat(round.at(Instant.parse("2027-05-31T21:00:00Z"), Audience.PARTICIPANT)
                        .state())
                .isEqualTo(RoundState.MATCHING);
    }

    @Test
    void days_stay_whole_when_the_clocks_are_changed() {
        Phase spring = phase(PhaseKind.APPLICATION, "2027-03-28", "2027-03-28");
        assertThat(spring.opens()).isEqualTo(Instant.parse("2027-03-27T22:00:00Z"));
        assertThat(spring.closes()).isEqualTo(Instant.parse("2027-03-28T21:00:00Z"));
        Phase autumn = phase(PhaseKind.APPLICATION, "2027-10-31", "2027-10-31");
        assertThat(autumn.opens()).isEqualTo(Instant.parse("2027-10-30T21:00:00Z"));
        assertThat(autumn.closes()).isEqualTo(Instant.parse("2027-10-31T22:00:00Z"));
        assertThat(autumn.includes(Instant.parse("2027-10-31T21:59:59Z"))).isTrue();
        assertThat(autumn.includes(autumn.closes())).isFalse();
    }

    @Test
    void says_where_we_are_what_is_next_and_what_to_do() {
        Whereabouts window = on("2027-05-10");
        assertThat(window.now()).extracting(Phase::kind).containsExactly(PhaseKind.APPLICATION);
        assertThat(window.next()).map(Phase::kind).contains(PhaseKind.MATCHING);
        assertThat(window.todo()).isEqualTo("timeline.do.participant.application");
        assertThat(window.day()).contains(LocalDate.parse("2027-05-31"));
    }

    @Test
    void between_phases_tells_when_it_goes_on() {
        Whereabouts between = on("2027-09-05");
        assertThat(between.now()).isEmpty();
        assertThat(between.todo()).isEqualTo("timeline.do.participant.waiting");
        assertThat(between.day()).contains(LocalDate.parse("2027-09-14"));
    }

    @Test
    void of_two_phases_tells_the_one_that_is_over_sooner() {
        Whereabouts survey = on("2028-01-15");
        assertThat(survey.now()).extracting(Phase::kind).containsExactly(PhaseKind.MEETINGS, PhaseKind.MID_SURVEY);
        assertThat(survey.todo()).isEqualTo("timeline.do.participant.mid-survey");
    }

    @Test
    void tells_organisers_something_else() {
        assertThat(Samples.year()
                        .on(LocalDate.parse("2027-05-10"), Audience.ORGANISER)
                        .todo())
                .isEqualTo("timeline.do.organiser.application");
        assertThat(on("2028-07-01").todo()).isEqualTo("timeline.do.participant.closed");
    }

    @Test
    void without_a_kick_off_it_runs_from_the_first_day_of_meetings() {
        Timeline plain = new Timeline(List.of(
                phase(PhaseKind.APPLICATION, "2027-05-01", "2027-05-31"),
                phase(PhaseKind.MATCHING, "2027-06-01", "2027-06-15"),
                phase(PhaseKind.MEETINGS, "2027-08-01", "2027-12-31")));
        assertThat(plain.stateOn(LocalDate.parse("2027-07-31"))).isEqualTo(RoundState.MATCHING);
        assertThat(plain.stateOn(LocalDate.parse("2027-08-01"))).isEqualTo(RoundState.RUNNING);
    }
}
