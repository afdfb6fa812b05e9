package fi.polku.mentoring.host;

import java.util.Locale;
import java.util.Optional;

/** In which role somebody assessed a level. */
public enum Assessor {
    /** The person themself. */
    SELF,
    /** The supervisor. */
    SUPERVISOR,
    /** Anybody else, such as a teacher. */
    OTHER;

    /**
     * The role as it is stored and sent.
     *
     * @return lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a role.
     *
     * @param code as it is stored and sent
     * @return absent when there is no such role
     */
    public static Optional<Assessor> of(String code) {
        for (Assessor assessor : values()) {
            if (assessor.code().equals(code)) {
                return Optional.of(assessor);
            }
        }
        return Optional.empty();
    }
}
