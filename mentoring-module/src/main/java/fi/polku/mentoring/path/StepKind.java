package fi.polku.mentoring.path;

import java.util.Arrays;
import java.util.Optional;

/** By what one learns in a step. */
public enum StepKind {
    /** With a mentor. */
    MENTORING("mentoring"),
    /** On a course. */
    COURSE("course"),
    /** By a task of one's work. */
    WORK_TASK("work-task"),
    /** By reading. */
    READING("reading"),
    /** In a training of the agency. */
    TRAINING("training");

    private final String code;

    StepKind(String code) {
        this.code = code;
    }

    /**
     * The kind in the database, the API and message keys.
     *
     * @return such as {@code work-task}
     */
    public String code() {
        return code;
    }

    /**
     * The kind of a code.
     *
     * @param code such as {@code work-task}
     * @return absent for an unknown code
     */
    public static Optional<StepKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }
}
