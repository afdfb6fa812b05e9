package fi.polku.mentoring.gathering;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an event is. */
public enum EventKind {
    /** All who take part begin together. */
    KICK_OFF,
    /** Those who take part meet, often with a speaker. */
    MEET_UP,
    /** Mentors are trained. */
    TRAINING,
    /** Those in the same role spar with each other. */
    SPARRING,
    /** All who took part look back together. */
    CLOSING;

    /**
     * The word for it in the database, the API and message keys.
     *
     * @return such as {@code kick-off}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a word means.
     *
     * @param code such as {@code kick-off}
     * @return absent for an unknown word
     */
    public static Optional<EventKind> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
