package fi.polku.mentoring.goal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.goal.GoalDifference.Part;
import fi.polku.mentoring.sharing.Readers;
import fi.polku.mentoring.sharing.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookingBackOnAGoalTest {
    private static final Instant TEN = Instant.parse("2027-02-03T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2027-02-03T11:00:00Z");

    @Test
    void each_change_tells_what_became_different_and_the_beginning_comes_last() {
        GoalView first = Samples.view(Samples.titled("Lead the weekly meeting"), GoalStatus.ACTIVE, 0, 0);
        GoalView second = Samples.view(Samples.full(), GoalStatus.ACTIVE, 0, 1);
        GoalView now = Samples.view(Samples.full(), GoalStatus.ACHIEVED, 40, 2);
        var life = new GoalLife(now, List.of(new GoalRevision(second, ELEVEN), new GoalRevision(first, TEN)));

        List<GoalLife.Change> changes = life.changes();

        assertThat(changes).extracting(GoalLife.Change::at).containsExactly(ELEVEN, TEN, now.createdAt());
        assertThat(parts(changes.get(0))).containsExactly(Part.STATUS, Part.PROGRESS);
        assertThat(parts(changes.get(1)))
                .containsExactly(Part.WHY, Part.COMPETENCE, Part.LEVEL_NOW, Part.LEVEL_TARGET, Part.SUCCESS, Part.DUE);
        assertThat(parts(changes.get(2))).isEmpty();
    }

    @Test
    void a_save_that_changed_nothing_is_not_told() {
        GoalView goal = Samples.view(Samples.full(), GoalStatus.ACTIVE, 0, 1);
        var life = new GoalLife(goal, List.of(new GoalRevision(goal, TEN)));

        assertThat(life.changes()).hasSize(1);
    }

    @Test
    void another_reader_gets_neither_the_reflection_nor_the_other_readers() {
        GoalView own = Samples.view(Samples.full(), GoalStatus.ACHIEVED, 40, 1);

        GoalView seen = own.asSeenBy(Right.NAMED);

        assertThat(own.reflection()).isPresent();
        assertThat(seen.reflection()).isEmpty();
        assertThat(seen.seen().readers()).isEqualTo(Readers.NOBODY);
        assertThat(seen.seen().right()).isEqualTo(Right.NAMED);
        assertThat(seen.content()).isEqualTo(own.content());
    }

    @Test
    void a_closing_may_be_taken_back_for_ten_minutes() {
        GoalView closed = Samples.view(Samples.full(), GoalStatus.ABANDONED, 40, 1);
        Instant last = closed.changedAt().plus(Duration.ofMinutes(10));

        assertThat(closed.mayReopen(last)).isTrue();
        assertThat(closed.mayReopen(last.plusMillis(1))).isFalse();
        assertThat(Samples.view(Samples.full(), GoalStatus.ACTIVE, 40, 1).mayReopen(closed.changedAt()))
                .isFalse();
    }

    private static List<Part> parts(GoalLife.Change change) {
        return change.differences().stream().map(GoalDifference::part).toList();
    }
}
