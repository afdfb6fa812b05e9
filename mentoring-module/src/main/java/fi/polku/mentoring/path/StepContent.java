package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a step is about. Cannot be invalid.
 *
 * @param title what one does, one line of at most 200 characters; the first of its texts is required
 * @param criterion by what one sees that it is done; may be empty
 * @param kind by what one learns
 * @param competences URIs of the competences it develops, each once, at most {@value #MOST_COMPETENCES}
 */
public record StepContent(Localized title, Localized criterion, StepKind kind, List<String> competences) {
    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 200;
    /** Longest criterion, in characters. */
    public static final int LONGEST_CRITERION = 2_000;
    /** Most competences of a step. */
    public static final int MOST_COMPETENCES = 10;

    public StepContent {
        List<FieldError> errors = new ArrayList<>();
        if (title.fi().isBlank()) {
            errors.add(FieldError.of("title", "field.required"));
        }
        if (longest(title) > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "field.too-long", LONGEST_TITLE));
        }
        if (longest(criterion) > LONGEST_CRITERION) {
            errors.add(FieldError.of("criterion", "field.too-long", LONGEST_CRITERION));
        }
        competences = competences.stream().distinct().toList();
        if (competences.size() > MOST_COMPETENCES) {
            errors.add(FieldError.of("competences", "field.too-many", MOST_COMPETENCES));
        }
        if (competences.stream().anyMatch(c -> c.isEmpty() || c.chars().anyMatch(Character::isWhitespace))) {
            errors.add(FieldError.of("competences", "path.unknown-competence"));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    static int longest(Localized text) {
        return Stream.of(text.fi(), text.sv(), text.en())
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }
}
