package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What an organisation keeps its books by.
 *
 * @param strategy the aim of its strategy that the programme serves; may be empty
 * @param funding who pays; may be empty
 * @param retentionMonths how long after a round applications and groups are kept, {@value #SHORTEST}–{@value #LONGEST} months
 */
public record Keeping(String strategy, String funding, int retentionMonths) {
    /** Longest tag, in characters. */
    public static final int LONGEST_TAG = 120;
    /** Shortest retention, in months. */
    public static final int SHORTEST = 1;
    /** Longest retention, in months. */
    public static final int LONGEST = 60;

    public Keeping {
        List<FieldError> errors = new ArrayList<>();
        if (strategy.length() > LONGEST_TAG) {
            errors.add(FieldError.of("strategy", "field.too-long", LONGEST_TAG));
        }
        if (funding.length() > LONGEST_TAG) {
            errors.add(FieldError.of("funding", "field.too-long", LONGEST_TAG));
        }
        if (retentionMonths < SHORTEST || retentionMonths > LONGEST) {
            errors.add(FieldError.of("retentionMonths", "field.number", SHORTEST, LONGEST));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }
}
