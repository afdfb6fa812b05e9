package fi.polku.mentoring.owndata;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.util.UUID;

/**
 * To hold somebody's data.
 *
 * @param person whose
 * @param reason why, in a sentence or two that the person may read
 * @param reviewOn when somebody looks whether it is still needed
 */
public record PlaceHold(UUID person, String reason, LocalDate reviewOn) {
    /** A reason is no longer than this. */
    public static final int LONGEST = 500;

    public PlaceHold {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Problem.Invalid("reason", "field.required");
        }
    }
}
