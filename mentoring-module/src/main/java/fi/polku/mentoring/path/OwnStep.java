package fi.polku.mentoring.path;

import java.util.List;

/**
 * A step of one's own path with all that stands at it.
 *
 * @param step the step
 * @param words what the person wrote there
 * @param reviews every asking for a review that was not taken back, the latest first
 */
public record OwnStep(StepView step, OwnWords words, List<ReviewView> reviews) {

    public OwnStep {
        reviews = List.copyOf(reviews);
    }
}
