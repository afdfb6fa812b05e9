package fi.polku.mentoring.application;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an applicant wants to meet. */
public enum Meets {
    /** At a place. */
    PLACE,
    /** Remotely. */
    REMOTE,
    /** Either will do. */
    EITHER;

    /**
     * The way in the database, the API and message keys.
     *
     * @return such as {@code remote}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The way of a code.
     *
     * @param code such as {@code remote}
     * @return absent for an unknown code
     */
    public static Optional<Meets> of(String code) {
        return Stream.of(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
