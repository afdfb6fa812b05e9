package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A meeting as somebody arranges it.
 *
 * @param start on Finland's wall
 * @param minutes how long, {@value #SHORTEST}–{@value #LONGEST}
 * @param preparation how long each prepares for it, which is working time too; 0–{@value #LONGEST} minutes
 * @param where where
 */
public record ArrangeMeeting(LocalDateTime start, int minutes, int preparation, Where where) {
    /** Shortest meeting, in minutes. */
    public static final int SHORTEST = 15;
    /** Longest meeting, and longest preparation, in minutes. */
    public static final int LONGEST = 480;

    public ArrangeMeeting {
        List<FieldError> errors = new ArrayList<>();
        if (minutes < SHORTEST || minutes > LONGEST) {
            errors.add(FieldError.of("minutes", "field.number", SHORTEST, LONGEST));
        }
        if (preparation < 0 || preparation > LONGEST) {
            errors.add(FieldError.of("preparation", "field.number", 0, LONGEST));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }
}
