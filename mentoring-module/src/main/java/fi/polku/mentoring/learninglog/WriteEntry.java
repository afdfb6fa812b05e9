package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person writes of an entry; cannot be invalid.
 *
 * @param date the day it tells of
 * @param source where one learnt it
 * @param whatHappened what happened; the only text required; sealed
 * @param insight what one noticed; sealed
 * @param next what one will do next; sealed
 * @param goal own goal it belongs to
 * @param step own step it belongs to
 */
public record WriteEntry(
        LocalDate date,
        LogSource source,
        String whatHappened,
        Optional<String> insight,
        Optional<String> next,
        Optional<UUID> goal,
        Optional<UUID> step) {
    /** Longest account of what happened, in characters. */
    public static final int LONGEST = 20_000;
    /** Longest insight, and longest plan for next time, in characters. */
    public static final int LONGEST_NOTE = 5_000;

    public WriteEntry {
        List<FieldError> errors = new ArrayList<>();
        if (whatHappened.isBlank()) {
            errors.add(FieldError.of("whatHappened", "field.required"));
        }
        tooLong("whatHappened", whatHappened, LONGEST).ifPresent(errors::add);
        insight.flatMap(text -> tooLong("insight", text, LONGEST_NOTE)).ifPresent(errors::add);
        next.flatMap(text -> tooLong("next", text, LONGEST_NOTE)).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    private static Optional<FieldError> tooLong(String field, String text, int longest) {
        return text.length() > longest
                ? Optional.of(FieldError.of(field, "field.too-long", longest))
                : Optional.empty();
    }
}
