package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.Decision;
import fi.polku.mentoring.path.ReviewStep;
import fi.polku.mentoring.path.Steps;
import fi.polku.mentoring.web.Input;
import java.util.Optional;

/** Reads what people write at a step, from a form or a JSON document. */
public final class StepForm {
    private StepForm() {}

    /**
     * A supervisor's review.
     *
     * @param input {@code decision} approve or return, and {@code comment}, which a return needs
     * @return the review
     * @throws fi.polku.mentoring.shared.Problem.Invalid when something is wrong or missing
     */
    public static ReviewStep review(Input input) {
        input.known("decision", "comment");
        Optional<Decision> decision = input.choice("decision", Decision::of);
        if (decision.isEmpty() && input.fine()) {
            input.error("decision", "field.required");
        }
        Optional<String> comment = input.text("comment", ReviewStep.LONGEST_COMMENT);
        if (decision.filter(d -> d == Decision.RETURN).isPresent() && comment.isEmpty() && input.fine()) {
            input.error("comment", "step.comment-required");
        }
        input.check();
        return new ReviewStep(decision.orElseThrow(), comment);
    }

    /** What a person writes for a review. */
    static Optional<String> text(Input input) {
        Optional<String> text = input.known("text").text("text", Steps.LONGEST_TEXT);
        input.check();
        return text;
    }

    /** A private note. */
    static Optional<String> note(Input input) {
        Optional<String> note = input.known("text").text("text", Steps.LONGEST_NOTE);
        input.check();
        return note;
    }
}
