package fi.polku.mentoring.survey;

import fi.polku.mentoring.programme.PhaseKind;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a survey is asked, in the order of a round. What is asked then ships as a template. */
public enum SurveyMoment {
    /** Before much has happened: what the end is compared with. On days of its own. */
    START,
    /** While groups meet, with the phase of the mid survey. */
    MID,
    /** After it all, with the phase of the final survey. */
    END,
    /** About the latest meeting, on days of its own. */
    AFTER_MEETING,
    /** From a day of training on, for a fortnight; of who was there. */
    AFTER_TRAINING;

    /**
     * The moment in the database, the API and message keys.
     *
     * @return such as {@code after-meeting}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The phase that it opens and closes with.
     *
     * @return absent where it follows none
     */
    public Optional<PhaseKind> phase() {
        return switch (this) {
            case MID -> Optional.of(PhaseKind.MID_SURVEY);
            case END -> Optional.of(PhaseKind.FINAL_SURVEY);
            default -> Optional.empty();
        };
    }

    /** Whether somebody says on which days it is open. */
    public boolean hasOwnDays() {
        return this == START || this == AFTER_MEETING;
    }

    /**
     * The moment of a code.
     *
     * @param code such as {@code after-meeting}
     * @return absent for an unknown code
     */
    public static Optional<SurveyMoment> of(String code) {
        return Stream.of(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
