package fi.polku.mentoring.sharing;

import java.util.Arrays;
import java.util.Optional;

/** What can be shared one by one. */
public enum SharedKind {
    /** A mentoring goal. */
    GOAL("goal"),
    /** An entry of the learning log. */
    LOG_ENTRY("log-entry"),
    /** An application to a programme: never shared by choice, read by who composes the round. */
    APPLICATION("application");

    private final String code;

    SharedKind(String code) {
        this.code = code;
    }

    /**
     * The kind in the database, in audit records and in message keys.
     *
     * @return such as {@code log-entry}
     */
    public String code() {
        return code;
    }

    /**
     * The kind of a code.
     *
     * @param code such as {@code log-entry}
     * @return absent when it is none
     */
    public static Optional<SharedKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
