package fi.polku.mentoring.path;

import static fi.polku.mentoring.path.StepStatus.IN_PROGRESS;
import static fi.polku.mentoring.path.StepStatus.PLANNED;
import static fi.polku.mentoring.path.StepStatus.RETURNED;
import static fi.polku.mentoring.path.StepStatus.REVIEW_ASKED;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a person stands on a path. */
public final class CurrentStep {
    /** What a returned step asks of its person comes before what is going on, and that before what is next. */
    private static final List<StepStatus> ORDER = List.of(RETURNED, IN_PROGRESS, PLANNED, REVIEW_ASKED);

    private CurrentStep() {}

    /**
     * The step that comes first now: the first returned one, else the first in progress, else the first planned, else the
     * first that waits for a review.
     *
     * @param steps in their order
     * @param status of a step
     * @param <S> a step in any form
     * @return absent when all are completed
     */
    public static <S> Optional<S> of(List<S> steps, Function<S, StepStatus> status) {
        return ORDER.stream()
                .flatMap(wanted -> steps.stream().filter(s -> status.apply(s) == wanted))
                .findFirst();
    }
}
