package fi.polku.mentoring.application;

import fi.polku.mentoring.application.AskedEndorsement.Decision;
import fi.polku.mentoring.shared.Problem;
import java.util.Optional;

/**
 * A supervisor's answer.
 *
 * @param decision yes or no
 * @param comment to the applicant alone; required with a no
 */
public record Endorse(Decision decision, Optional<String> comment) {
    /** Longest comment, in characters. */
    public static final int LONGEST_COMMENT = 1_000;

    public Endorse {
        comment = comment.filter(c -> !c.isBlank());
        if (comment.isPresent() && comment.get().length() > LONGEST_COMMENT) {
            throw new Problem.Invalid("comment", "field.too-long", LONGEST_COMMENT);
        }
        if (decision == Decision.DECLINED && comment.isEmpty()) {
            throw new Problem.Invalid("comment", "endorsement.comment.required");
        }
    }
}
