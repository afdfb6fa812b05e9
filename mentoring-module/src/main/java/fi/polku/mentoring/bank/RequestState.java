package fi.polku.mentoring.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a request to a mentor stands. */
public enum RequestState {
    /** A supervisor has written it; the report decides whether it goes out. */
    PROPOSED,
    /** The mentor has it. */
    OPEN,
    /** The mentor has accepted, and the pair has begun. */
    ACCEPTED,
    /** The mentor cannot this time. */
    DECLINED,
    /** The report did not let it go out. */
    KEPT_BACK,
    /** Who asked took it back. */
    WITHDRAWN,
    /** The mentor did not answer in time, or takes nobody any more. */
    RELEASED,
    /** Somebody else got the last place. */
    FULL;

    /** The state in the database, the API and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing more comes of it. */
    public boolean closed() {
        return this != PROPOSED && this != OPEN;
    }

    /** Whether the person is still without this mentor, so that another may be suggested. */
    public boolean cameToNothing() {
        return this == DECLINED || this == RELEASED || this == FULL;
    }

    /**
     * The state of a code.
     *
     * @param code such as {@code kept-back}
     * @return absent for an unknown code
     */
    public static Optional<RequestState> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
