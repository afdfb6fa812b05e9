package fi.polku.mentoring.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what somebody is in a mentorship group, and as what one applies. */
public enum GroupRole {
    /** Gives of their experience. */
    MENTOR,
    /** Brings the goals. */
    MENTEE,
    /** Both at once, among equals. */
    PEER,
    /** An experienced one who is mentored by newcomers: reverse mentoring. */
    SENIOR,
    /** A newcomer who mentors the experienced. */
    NEWCOMER;

    /**
     * The role in the database, the API and message keys.
     *
     * @return such as {@code mentor}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a code.
     *
     * @param code such as {@code mentor}
     * @return absent for an unknown code
     */
    public static Optional<GroupRole> of(String code) {
        return Stream.of(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
