package fi.polku.mentoring.goal;

import java.util.Arrays;
import java.util.Optional;

/** How an active goal looks to its owner. */
public enum Outlook {
    /** As planned. */
    ON_TRACK("on-track"),
    /** Likely to be late, or to need help. */
    AT_RISK("at-risk");

    private final String code;

    Outlook(String code) {
        this.code = code;
    }

    /**
     * The outlook in the database, the API and message keys.
     *
     * @return such as {@code on-track}
     */
    public String code() {
        return code;
    }

    /**
     * The outlook of a code.
     *
     * @param code such as {@code on-track}
     * @return absent for an unknown code
     */
    public static Optional<Outlook> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }
}
