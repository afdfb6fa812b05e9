package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * A path template as human resources write it. Cannot be invalid.
 *
 * @param name one line of at most 200 characters; in Finnish at least
 * @param description for whom and what for; may be empty
 * @param published whether people may begin it
 * @param steps in their order, at most {@value #MOST_STEPS}; a published template has one at least
 */
public record WriteTemplate(Localized name, Localized description, boolean published, List<TemplateStep> steps) {
    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 200;
    /** Longest description, in characters. */
    public static final int LONGEST_DESCRIPTION = 2_000;
    /** Most steps of a template. */
    public static final int MOST_STEPS = 40;

    public WriteTemplate {
        steps = List.copyOf(steps);
        List<FieldError> errors = new ArrayList<>();
        if (name.fi().isBlank()) {
            errors.add(FieldError.of("name", "field.required"));
        }
        if (StepContent.longest(name) > LONGEST_NAME) {
            errors.add(FieldError.of("name", "field.too-long", LONGEST_NAME));
        }
        if (StepContent.longest(description) > LONGEST_DESCRIPTION) {
            errors.add(FieldError.of("description", "field.too-long", LONGEST_DESCRIPTION));
        }
        if (steps.size() > MOST_STEPS) {
            errors.add(FieldError.of("steps", "field.too-many", MOST_STEPS));
        }
        if (published && steps.isEmpty()) {
            errors.add(FieldError.of("steps", "template.no-steps"));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    /**
     * The same, published or not.
     *
     * @param open whether people may begin it
     * @return the template
     */
    public WriteTemplate published(boolean open) {
        return new WriteTemplate(name, description, open, steps);
    }
}
