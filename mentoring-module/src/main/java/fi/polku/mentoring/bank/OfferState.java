package fi.polku.mentoring.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an offer stands. */
public enum OfferState {
    /** Its owner alone sees it; it has never been found. */
    DRAFT,
    /** It is found by whom it reaches. */
    PUBLISHED,
    /** Its owner takes nobody for now; what was asked waits for an answer still. */
    PAUSED,
    /** It is taken back, and so is what was asked. */
    WITHDRAWN;

    /** The state in the database, the API and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a code.
     *
     * @param code such as {@code paused}
     * @return absent for an unknown code
     */
    public static Optional<OfferState> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
