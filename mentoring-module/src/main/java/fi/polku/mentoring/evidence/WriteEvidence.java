package fi.polku.mentoring.evidence;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person writes as evidence of a competence. Cannot be invalid.
 *
 * @param title what was done, one line of at most {@value #LONGEST_TITLE} characters; sealed until it is sent
 * @param note a few more words, at most {@value #LONGEST_NOTE} characters; sealed until it is sent
 * @param level the level that the evidence speaks for, 1–{@value #HIGHEST_LEVEL}; absent when it speaks for itself
 */
public record WriteEvidence(String title, Optional<String> note, Optional<Integer> level) {
    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 200;
    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;
    /** No scale goes beyond this. */
    public static final int HIGHEST_LEVEL = 100;

    public WriteEvidence {
        List<FieldError> errors = new ArrayList<>();
        if (title.isBlank()) {
            errors.add(FieldError.of("title", "field.required"));
        }
        if (title.length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "field.too-long", LONGEST_TITLE));
        }
        if (note.filter(text -> text.length() > LONGEST_NOTE).isPresent()) {
            errors.add(FieldError.of("note", "field.too-long", LONGEST_NOTE));
        }
        if (level.filter(l -> l < 1 || l > HIGHEST_LEVEL).isPresent()) {
            errors.add(FieldError.of("level", "field.number", 1, HIGHEST_LEVEL));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }
}
