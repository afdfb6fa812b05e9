package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * How the groups of a programme work, as it is proposed to them; each group agrees on its own.
 *
 * @param cadence how often they meet
 * @param minutes how long a meeting lasts, {@value #SHORTEST}–{@value #LONGEST} minutes
 * @param preparation how long one prepares for it, which is working time too; 0–{@value #LONGEST} minutes
 * @param endorsed whether the supervisor endorses the working time of who applies
 */
public record Habits(Cadence cadence, int minutes, int preparation, boolean endorsed) {
    /** Shortest meeting, in minutes. */
    public static final int SHORTEST = 30;
    /** Longest meeting, in minutes. */
    public static final int LONGEST = 480;

    public Habits {
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

    /**
     * Working time.
     *
     * @return minutes a month, rounded up
     */
    public int minutesAMonth() {
        return (minutes + preparation + cadence.months() - 1) / cadence.months();
    }
}
