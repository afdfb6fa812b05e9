package fi.polku.mentoring.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a mentor likes to meet. */
public enum Meets {
    /** In the same place. */
    PLACE,
    /** From elsewhere. */
    REMOTE,
    /** In either way. */
    EITHER;

    /** The way in the database, the API and message keys. */
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
