package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What a group agrees on.
 *
 * @param rules how they work together
 * @param cadence how often they meet, and how
 * @param confidentiality what stays among them
 */
public record Terms(String rules, String cadence, String confidentiality) {
    /** Longest of the three texts, in characters. */
    public static final int LONGEST = 4000;

    public Terms {
        List<FieldError> errors = new ArrayList<>();
        need(errors, "rules", rules);
        need(errors, "cadence", cadence);
        need(errors, "confidentiality", confidentiality);
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    private static void need(List<FieldError> errors, String field, String text) {
        if (text.isBlank()) {
            errors.add(FieldError.of(field, "field.required"));
        }
    }
}
