package fi.polku.mentoring.path;

import java.util.Arrays;
import java.util.Optional;

/** Where a step is: {@code planned → in-progress → review-asked → completed | returned}. */
public enum StepStatus {
    /** Not begun. */
    PLANNED("planned"),
    /** Being worked on. */
    IN_PROGRESS("in-progress"),
    /** The supervisor is asked to review it. */
    REVIEW_ASKED("review-asked"),
    /** Given back with a comment; stays so until the person takes it up again. */
    RETURNED("returned"),
    /** Approved. */
    COMPLETED("completed");

    private final String code;

    StepStatus(String code) {
        this.code = code;
    }

    /**
     * The status in the database, the API and message keys.
     *
     * @return such as {@code in-progress}
     */
    public String code() {
        return code;
    }

    /**
     * The status of a code.
     *
     * @param code such as {@code in-progress}
     * @return absent for an unknown code
     */
    public static Optional<StepStatus> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
