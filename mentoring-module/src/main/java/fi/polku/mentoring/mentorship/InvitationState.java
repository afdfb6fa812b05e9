package fi.polku.mentoring.mentorship;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an invitation stands. */
public enum InvitationState {
    /** Somebody has not answered. */
    OPEN,
    /** All have accepted, and the group has begun. */
    ACCEPTED,
    /** Somebody has declined. */
    DECLINED,
    /** Who invited has taken it back. */
    WITHDRAWN;

    /**
     * The state in the database, the API and message keys.
     *
     * @return lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<InvitationState> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
