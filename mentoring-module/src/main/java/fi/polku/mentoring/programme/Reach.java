package fi.polku.mentoring.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose people a programme is for. */
public enum Reach {
    /** The organisations that own it. */
    OWNERS,
    /** Every organisation of this installation. */
    EVERYONE;

    /**
     * The reach in the database, the API and message keys.
     *
     * @return such as {@code owners}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The reach of a code.
     *
     * @param code such as {@code owners}
     * @return absent for an unknown code
     */
    public static Optional<Reach> of(String code) {
        return Stream.of(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
