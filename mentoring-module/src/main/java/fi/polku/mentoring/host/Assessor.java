package fi.polku.mentoring.host;

import java.util.List;
import java.util.Optional;

/** In which role somebody assessed a level. */
public enum Assessor {
    /** The person themself. */
    SELF("self"),
    /** The supervisor. */
    SUPERVISOR("supervisor"),
    /** Anybody else, such as a teacher. */
    OTHER("other");

    private static final List<Assessor> ALL = List.of(values());

    private final String code;

    Assessor(String code) {
        this.code = code;
    }

    /**
     * The role as it is stored and sent.
     *
     * @return lower case
     */
    public String code() {
        return code;
    }

    /**
     * Reads a role.
     *
     * @param code as it is stored and sent
     * @return absent when there is no such role
     */
    public static Optional<Assessor> of(String code) {
        for (Assessor assessor : ALL) {
            if (assessor.code.equals(code)) {
                return Optional.of(assessor);
            }
        }
        return Optional.empty();
    }
}
