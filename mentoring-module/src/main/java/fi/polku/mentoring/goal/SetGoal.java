package fi.polku.mentoring.goal;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person writes of a goal. Cannot be invalid.
 *
 * @param title what one wants to learn, one line of at most 200 characters; the only thing required
 * @param why why, in the person's own words; sealed
 * @param competence URI of the competence it develops
 * @param levelNow the level now, 1–5
 * @param levelTarget the level wanted, 1–5, not below the level now
 * @param success how one sees that it succeeded; sealed
 * @param due by when
 */
public record SetGoal(
        String title,
        Optional<String> why,
        Optional<String> competence,
        Optional<Integer> levelNow,
        Optional<Integer> levelTarget,
        Optional<String> success,
        Optional<LocalDate> due) {
    /** Highest level of the common scale. */
    public static final int HIGHEST_LEVEL = 5;
    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 200;
    /** Longest free text, in characters. */
    public static final int LONGEST_TEXT = 5_000;

    public SetGoal {
        List<FieldError> errors = new ArrayList<>();
        if (title.isBlank()) {
            errors.add(FieldError.of("title", "field.required"));
        }
        tooLong("title", Optional.of(title), LONGEST_TITLE).ifPresent(errors::add);
        tooLong("why", why, LONGEST_TEXT).ifPresent(errors::add);
        tooLong("success", success, LONGEST_TEXT).ifPresent(errors::add);
        offScale("levelNow", levelNow).ifPresent(errors::add);
        offScale("levelTarget", levelTarget).ifPresent(errors::add);
        if (levelNow.isPresent() && levelTarget.isPresent() && levelTarget.get() < levelNow.get()) {
            errors.add(FieldError.of("levelTarget", "goal.target-below-now"));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    private static Optional<FieldError> tooLong(String field, Optional<String> text, int longest) {
        return text.filter(t -> t.length() > longest).map(t -> FieldError.of(field, "field.too-long", longest));
    }

    private static Optional<FieldError> offScale(String field, Optional<Integer> level) {
        return level.filter(l -> l < 1 || l > HIGHEST_LEVEL)
                .map(l -> FieldError.of(field, "field.number", 1, HIGHEST_LEVEL));
    }
}
