package fi.polku.mentoring.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a group meets. */
public enum Way {
    /** At a place; from elsewhere by a link, where there is one too. */
    PLACE,
    /** By a link alone. */
    LINK,
    /** At the workplace of one of them. */
    VISIT;

    /**
     * The way in the database, the API and message keys.
     *
     * @return such as {@code visit}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The way of a code.
     *
     * @param code such as {@code visit}
     * @return absent for an unknown code
     */
    public static Optional<Way> of(String code) {
        return Stream.of(values()).filter(w -> w.code().equals(code)).findFirst();
    }
}
