package fi.polku.mentoring.application;

import static fi.polku.mentoring.application.ApplicationState.DRAFT;
import static fi.polku.mentoring.application.ApplicationState.PLACED;
import static fi.polku.mentoring.application.ApplicationState.SUBMITTED;
import static fi.polku.mentoring.application.ApplicationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationGoesThroughItsStatesTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 31);
    private static final LocalDate KICK_OFF = LocalDate.of(2027, 9, 15);

    private static ApplyingDays days(Optional<LocalDate> late) {
        return new ApplyingDays(
                new Phase(PhaseKind.APPLICATION, FIRST, LAST), late, LAST.plusDays(1), KICK_OFF, KICK_OFF.plusYears(2));
    }

    private static MyApplication mine(ApplicationState state, ApplyingDays days, Line line) {
        return mine(state, days, line, false);
    }

    private static MyApplication mine(ApplicationState state, ApplyingDays days, Line line, boolean grouped) {
        return new MyApplication(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new MyApplication.OfProgramme(UUID.randomUUID(), new Localized("Vertaiset", "", ""), List.of("fi"), 2),
                GroupRole.PEER,
                state,
                days,
                line,
                Endorsed.NOT_NEEDED,
                new MyApplication.History(Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty()),
                grouped,
                false,
                1);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    @Test
    void draft_is_sent_then_placed_or_withdrawn_then_written_again_and_nothing_else() {
        assertThat(next(DRAFT)).containsExactly(SUBMITTED);
        assertThat(next(SUBMITTED)).containsExactly(PLACED, WITHDRAWN);
        assertThat(next(PLACED)).containsExactly(WITHDRAWN);
        assertThat(next(WITHDRAWN)).containsExactly(DRAFT);
    }

    private static List<ApplicationState> next(ApplicationState from) {
        return Stream.of(ApplicationState.values()).filter(from::mayBecome).toList();
    }

    @Test
    void window_is_whole_days_in_finland() {
        ApplyingDays days = days(Optional.empty());
        assertThat(days.open(at("2027-04-30T20:59:59Z"))).isFalse();
        assertThat(days.open(at("2027-04-30T21:00:00Z"))).isTrue();
        assertThat(days.open(at("2027-05-31T20:59:59Z"))).isTrue();
        assertThat(days.open(at("2027-05-31T21:00:00Z"))).isFalse();
    }

    @Test
    void late_applicant_has_the_longer_of_both() {
        ApplyingDays days = days(Optional.of(LAST.plusDays(10)));
        assertThat(days.open(at("2027-06-10T20:59:59Z"))).isTrue();
        assertThat(days.open(at("2027-06-10T21:00:00Z"))).isFalse();
        assertThat(days.open(at("2027-04-30T12:00:00Z")))
                .as("not before the window")
                .isFalse();
        assertThat(days.lastDay()).isEqualTo(LAST.plusDays(10));
        assertThat(days(Optional.of(FIRST)).lastDay()).as("never shorter").isEqualTo(LAST);
    }

    @Test
    void all_are_told_on_the_day_of_the_kick_off() {
        assertThat(days(Optional.empty()).told(KICK_OFF.minusDays(1))).isFalse();
        assertThat(days(Optional.empty()).told(KICK_OFF)).isTrue();
    }

    @Test
    void where_it_stands_follows_from_state_days_and_order() {
        Instant within = at("2027-05-10T09:00:00Z");
        Instant after = at("2027-06-10T09:00:00Z");
        ApplyingDays days = days(Optional.empty());
        Line waits = new Line(Optional.of(5), Optional.of(4));
        Line placed = new Line(Optional.of(4), Optional.of(4));
        assertThat(mine(DRAFT, days, Line.OUTSIDE).stage(within)).isEqualTo(Stage.DRAFT);
        assertThat(mine(DRAFT, days, Line.OUTSIDE).stage(after)).isEqualTo(Stage.TOO_LATE);
        assertThat(mine(SUBMITTED, days, placed).stage(after)).isEqualTo(Stage.SENT);
        assertThat(mine(SUBMITTED, days, waits).stage(after)).isEqualTo(Stage.WAITING);
        assertThat(mine(SUBMITTED, days, placed, true).stage(after)).isEqualTo(Stage.UNMATCHED);
        assertThat(mine(SUBMITTED, days, waits, true).stage(after)).isEqualTo(Stage.UNMATCHED);
        assertThat(mine(PLACED, days, placed, true).stage(after)).isEqualTo(Stage.PLACED);
        assertThat(mine(WITHDRAWN, days, Line.OUTSIDE).stage(within)).isEqualTo(Stage.WITHDRAWN);
    }
}
