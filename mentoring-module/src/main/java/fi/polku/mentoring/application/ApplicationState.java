package fi.polku.mentoring.application;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an application is in its life. */
public enum ApplicationState {
    /** Being written; nobody else knows of it. */
    DRAFT,
    /** Sent: it has a place in the order. */
    SUBMITTED,
    /** In a group that the matching group has confirmed. */
    PLACED,
    /** Taken back after it was sent. */
    WITHDRAWN;

    /**
     * The state in the database, the API and message keys.
     *
     * @return such as {@code submitted}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a code.
     *
     * @param code such as {@code submitted}
     * @return absent for an unknown code
     */
    public static Optional<ApplicationState> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /**
     * Whether it was sent and is not taken back.
     *
     * @return true also for who has been placed
     */
    public boolean sent() {
        return this == SUBMITTED || this == PLACED;
    }

    /**
     * Whether it may become that at once.
     *
     * @param next the other state
     * @return a draft is sent, what was sent is placed or withdrawn, what was placed is withdrawn, what was withdrawn is written again
     */
    public boolean mayBecome(ApplicationState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case SUBMITTED -> next == PLACED || next == WITHDRAWN;
            case PLACED -> next == WITHDRAWN;
            case WITHDRAWN -> next == DRAFT;
        };
    }
}
