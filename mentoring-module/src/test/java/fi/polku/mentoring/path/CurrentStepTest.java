package fi.polku.mentoring.path;

import static fi.polku.mentoring.path.StepStatus.COMPLETED;
import static fi.polku.mentoring.path.StepStatus.IN_PROGRESS;
import static fi.polku.mentoring.path.StepStatus.PLANNED;
import static fi.polku.mentoring.path.StepStatus.RETURNED;
import static fi.polku.mentoring.path.StepStatus.REVIEW_ASKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CurrentStepTest {

    @Test
    void returned_step_comes_before_all_others() {
        assertThat(current(IN_PROGRESS, PLANNED, RETURNED, RETURNED)).contains(2);
    }

    @Test
    void what_is_going_on_comes_before_what_is_next() {
        assertThat(current(COMPLETED, PLANNED, IN_PROGRESS)).contains(2);
    }

    @Test
    void what_is_next_comes_before_what_waits_for_a_review() {
        assertThat(current(REVIEW_ASKED, PLANNED)).contains(1);
        assertThat(current(REVIEW_ASKED, COMPLETED)).contains(0);
    }

    @Property
    void there_is_one_as_long_as_not_all_is_completed(@ForAll @Size(max = 8) List<StepStatus> steps) {
        Optional<StepStatus> current = CurrentStep.of(steps, Function.identity());
        assertThat(current.isEmpty()).isEqualTo(steps.stream().allMatch(s -> s == COMPLETED));
        assertThat(current).isNotEqualTo(Optional.of(COMPLETED));
    }

    private static Optional<Integer> current(StepStatus... steps) {
        return CurrentStep.of(
                IntStream.range(0, steps.length).boxed().toList(),
                i -> List.of(steps).get(i));
    }
}
