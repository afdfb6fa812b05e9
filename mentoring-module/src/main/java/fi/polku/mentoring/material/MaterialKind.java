package fi.polku.mentoring.material;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What material can be. */
public enum MaterialKind {
    /** A page elsewhere, by https. */
    LINK,
    /** A document or a picture. */
    FILE,
    /** An inspiring story, told as whom it is about has agreed. */
    STORY;

    /**
     * The kind in the database, the API and message keys.
     *
     * @return such as {@code link}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a code.
     *
     * @param code such as {@code link}
     * @return absent for an unknown code
     */
    public static Optional<MaterialKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
