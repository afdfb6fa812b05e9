package fi.polku.mentoring.gathering;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody comes to an event. */
public enum Way {
    /** To the place. */
    ROOM,
    /** By the link, from elsewhere. */
    REMOTE;

    /**
     * The word for it in the database, the API and message keys.
     *
     * @return such as {@code room}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a word means.
     *
     * @param code such as {@code room}
     * @return absent for an unknown word
     */
    public static Optional<Way> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
