package fi.polku.mentoring.team;

import fi.polku.mentoring.path.ReviewView;
import fi.polku.mentoring.path.StepView;
import java.util.List;
import java.util.Optional;

/**
 * A step before its reviewer.
 *
 * @param step the step
 * @param name whose it is
 * @param reviews every asking for a review, the latest first
 * @param queue the steps that wait for the reviewer, this one among them while it waits
 */
public record StepToReview(StepView step, String name, List<ReviewView> reviews, List<WaitingReview> queue) {

    public StepToReview {
        reviews = List.copyOf(reviews);
        queue = List.copyOf(queue);
    }

    /**
     * What to review after this.
     *
     * @return the longest waiting of the others
     */
    public Optional<WaitingReview> next() {
        return queue.stream().filter(w -> !w.step().equals(step.id())).findFirst();
    }

    /**
     * How many wait besides this one.
     *
     * @return 0 when this is the last
     */
    public int others() {
        return (int) queue.stream().filter(w -> !w.step().equals(step.id())).count();
    }
}
