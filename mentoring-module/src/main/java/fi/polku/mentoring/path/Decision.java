package fi.polku.mentoring.path;

import java.util.Arrays;
import java.util.Optional;

/** What a supervisor may say of a step. */
public enum Decision {
    /** The criterion is met. */
    APPROVE("approve", StepMove.APPROVE),
    /** Something is missing, and the comment says what. */
    RETURN("return", StepMove.RETURN);

    private final String code;
    private final StepMove move;

    Decision(String code, StepMove move) {
        this.code = code;
        this.move = move;
    }

    /**
     * The decision in the database, the API and message keys.
     *
     * @return {@code approve} or {@code return}
     */
    public String code() {
        return code;
    }

    /** The move it makes. */
    StepMove move() {
        return move;
    }

    /**
     * The decision of a code.
     *
     * @param code {@code approve} or {@code return}
     * @return absent for an unknown code
     */
    public static Optional<Decision> of(String code) {
        return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
    }
}
