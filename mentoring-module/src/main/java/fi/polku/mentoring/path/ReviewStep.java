package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Problem;
import java.util.Optional;

/**
 * A supervisor's review of a step. Cannot be invalid.
 *
 * @param decision approve or return
 * @param comment in the supervisor's words, at most {@value #LONGEST_COMMENT} characters; required when the step is
 *     returned, as its person must know what is missing
 */
public record ReviewStep(Decision decision, Optional<String> comment) {
    /** Longest comment, in characters. */
    public static final int LONGEST_COMMENT = 5_000;

    public ReviewStep {
        if (decision == Decision.RETURN && comment.filter(c -> !c.isBlank()).isEmpty()) {
            throw new Problem.Invalid("comment", "step.comment-required");
        }
        if (comment.filter(c -> c.length() > LONGEST_COMMENT).isPresent()) {
            throw new Problem.Invalid("comment", "field.too-long", LONGEST_COMMENT);
        }
    }
}
