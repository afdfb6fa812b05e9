package fi.polku.mentoring.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a question is answered. */
public enum QuestionKind {
    /** From 1, not at all, to 5, wholly. */
    SCALE,
    /** One of some. */
    CHOICE,
    /** In one's own words. */
    TEXT;

    /** The highest step of a scale. */
    public static final int HIGHEST = 5;

    /**
     * The kind in the database, the API and message keys.
     *
     * @return such as {@code scale}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a code.
     *
     * @param code such as {@code scale}
     * @return absent for an unknown code
     */
    public static Optional<QuestionKind> of(String code) {
        return Stream.of(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}
