package fi.polku.mentoring.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a round consists of, in the order in which people meet it. */
public enum PhaseKind {
    /** One applies. The only time in which one can. */
    APPLICATION,
    /** Groups are composed. */
    MATCHING,
    /** Mentors are trained. */
    TRAINING,
    /** All who take part begin together. */
    KICK_OFF,
    /** Groups meet. */
    MEETINGS,
    /** How it goes is asked. */
    MID_SURVEY,
    /** All who took part look back together. */
    CLOSING,
    /** How it went is asked. */
    FINAL_SURVEY;

    /**
     * The kind in the database, the API and message keys.
     *
     * @return such as {@code kick-off}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without these nobody knows when to apply, when one is told, and when one meets. */
    boolean required() {
        return this == APPLICATION || this == MATCHING || this == MEETINGS;
    }

    /**
     * The kind of a code.
     *
     * @param code such as {@code kick-off}
     * @return absent for an unknown code
     */
    public static Optional<PhaseKind> of(String code) {
        return Stream.of(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}
