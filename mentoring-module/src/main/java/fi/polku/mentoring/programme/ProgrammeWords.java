package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What those who think of taking part read.
 *
 * @param purpose what the programme is for
 * @param audience for whom it is
 * @param asked what is asked of who takes part
 * @param commitment what management has committed itself to, such as working time
 */
public record ProgrammeWords(Localized purpose, Localized audience, Localized asked, Localized commitment) {
    /** Longest of each, in characters. */
    public static final int LONGEST = 2_000;

    public ProgrammeWords {
        List<FieldError> errors = new ArrayList<>();
        for (var each : List.of(
                Map.entry("purpose", purpose),
                Map.entry("audience", audience),
                Map.entry("asked", asked),
                Map.entry("commitment", commitment))) {
            if (Basics.longest(each.getValue()) > LONGEST) {
                errors.add(FieldError.of(each.getKey(), "field.too-long", LONGEST));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }
}
