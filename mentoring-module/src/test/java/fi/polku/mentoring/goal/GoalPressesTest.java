package fi.polku.mentoring.goal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Waiting;
import fi.polku.mentoring.shared.Waiting.Urgency;
import fi.polku.mentoring.sharing.Readers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoalPressesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void past_its_day_it_is_late() {
        assertThing(Optional.of(TODAY.minusDays(1)), Outlook.ON_TRACK, Urgency.LATE, "waiting.goal.past");
    }

    @Test
    void on_its_day_it_is_not_late_yet() {
        assertThing(Optional.of(TODAY), Outlook.ON_TRACK, Urgency.SOON, "waiting.goal.soon");
    }

    @Test
    void at_risk_it_is_late_before_its_day() {
        assertThing(Optional.of(TODAY.plusDays(90)), Outlook.AT_RISK, Urgency.LATE, "waiting.goal.at-risk");
        assertThing(Optional.empty(), Outlook.AT_RISK, Urgency.LATE, "waiting.goal.at-risk");
    }

    @Test
    void past_its_day_and_at_risk_it_is_told_that_the_day_is_past() {
        assertThing(Optional.of(TODAY.minusDays(1)), Outlook.AT_RISK, Urgency.LATE, "waiting.goal.past");
    }

    private static void assertThing(Optional<LocalDate> due, Outlook outlook, Urgency urgency, String message) {
        Waiting.Thing thing = GoalsWaiting.thing(goal(due, outlook), TODAY);
        assertThat(thing.urgency()).isEqualTo(urgency);
        assertThat(thing.message()).isEqualTo(message);
        assertThat(thing.day()).isEqualTo(due);
        assertThat(thing.href()).isEqualTo("/goals/" + ID);
    }

    private static GoalSummary goal(Optional<LocalDate> due, Outlook outlook) {
        return new GoalSummary(
                ID,
                ID,
                "Aino Koskela",
                "Read a budget",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                due,
                GoalStatus.ACTIVE,
                outlook,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Readers.NOBODY);
    }
}
