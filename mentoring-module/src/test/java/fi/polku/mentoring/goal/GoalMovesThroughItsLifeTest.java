package fi.polku.mentoring.goal;

import static fi.polku.mentoring.goal.GoalStatus.ABANDONED;
import static fi.polku.mentoring.goal.GoalStatus.ACHIEVED;
import static fi.polku.mentoring.goal.GoalStatus.ACTIVE;
import static fi.polku.mentoring.goal.GoalStatus.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.polku.mentoring.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoalMovesThroughItsLifeTest {
    private static final Instant NOON = Instant.parse("2027-02-03T12:00:00Z");
    private static final Goal.Sealed NOTHING = new Goal.Sealed(null, null, null);

    /** By hand from the lifecycle: draft → active → achieved | abandoned. */
    private static final Map<GoalStatus, Set<GoalStatus>> MOVES = Map.of(
            DRAFT, Set.of(ACTIVE),
            ACTIVE, Set.of(ACHIEVED, ABANDONED),
            ACHIEVED, Set.of(),
            ABANDONED, Set.of());

    @ParameterizedTest
    @EnumSource(GoalStatus.class)
    void goes_only_where_the_lifecycle_leads(GoalStatus from) {
        for (GoalStatus to : GoalStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(from == to || MOVES.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(GoalStatus.class)
    void begins_as_a_draft_or_at_work_and_not_closed(GoalStatus first) {
        Goal goal = new Goal(UUID.randomUUID(), UUID.randomUUID(), NOON);
        if (first.isClosed()) {
            assertRefused("goal.refused.begins-closed", () -> goal.begin(in(first), NOTHING));
        } else {
            goal.begin(in(first), NOTHING);
            assertThat(goal.status()).isEqualTo(first);
        }
    }

    @Test
    void an_illegal_move_is_refused_with_its_own_reason_and_changes_nothing() {
        Goal draft = goal(DRAFT);
        assertRefused("goal.refused.from-draft-to-achieved", () -> draft.change(in(ACHIEVED), NOTHING, NOON));
        assertThat(draft.status()).isEqualTo(DRAFT);
        Goal active = goal(ACTIVE);
        assertRefused("goal.refused.from-active-to-draft", () -> active.change(in(DRAFT), NOTHING, NOON));
        assertThat(active.status()).isEqualTo(ACTIVE);
    }

    @Test
    void a_draft_has_no_progress() {
        Goal draft = goal(DRAFT);
        assertRefused(
                "goal.refused.draft-progress", () -> draft.change(in(DRAFT).with(10, Outlook.ON_TRACK), NOTHING, NOON));
        assertRefused(
                "goal.refused.draft-progress", () -> draft.change(in(DRAFT).with(0, Outlook.AT_RISK), NOTHING, NOON));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACHIEVED", "ABANDONED"})
    void a_closed_goal_is_not_rewritten(GoalStatus end) {
        Goal closed = closed(end);
        assertRefused("goal.refused.closed", () -> closed.change(in(end), NOTHING, NOON));
        assertRefused("goal.refused.closed", () -> closed.change(in(ACTIVE), NOTHING, NOON));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACHIEVED", "ABANDONED"})
    void a_closing_may_be_taken_back_for_ten_minutes(GoalStatus end) {
        Goal inTime = closed(end);
        inTime.reopen(NOON.plus(Duration.ofMinutes(10)));
        assertThat(inTime.status()).isEqualTo(ACTIVE);
        Goal late = closed(end);
        assertRefused(
                "goal.refused.undo-too-late",
                () -> late.reopen(NOON.plus(Duration.ofMinutes(10)).plusMillis(1)));
        assertThat(late.status()).isEqualTo(end);
    }

    @Test
    void what_is_not_closed_cannot_be_taken_back() {
        assertRefused("goal.refused.not-closed", () -> goal(ACTIVE).reopen(NOON));
    }

    private static Goal goal(GoalStatus status) {
        Goal goal = new Goal(UUID.randomUUID(), UUID.randomUUID(), NOON);
        goal.begin(in(status), NOTHING);
        return goal;
    }

    private static Goal closed(GoalStatus end) {
        Goal goal = goal(ACTIVE);
        goal.change(in(end), NOTHING, NOON);
        return goal;
    }

    private static GoalChange in(GoalStatus status) {
        return new GoalChange(Samples.titled("Read a budget"), status, Outlook.ON_TRACK, 0, Optional.empty());
    }

    private static void assertRefused(String reason, Runnable move) {
        assertThatExceptionOfType(Problem.Refused.class)
                .isThrownBy(move::run)
                .extracting(Problem::key)
                .isEqualTo(reason);
    }
}
