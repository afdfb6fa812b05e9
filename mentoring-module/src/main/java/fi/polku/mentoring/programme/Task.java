package fi.polku.mentoring.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody does for a programme on behalf of an organisation. */
public enum Task {
    /** Runs the programme's rounds for their organisation. */
    COORDINATOR,
    /** Reads a round's applications and composes its groups. */
    MATCHING,
    /** Trains mentors; may be from outside, and sees little. */
    TRAINER;

    /**
     * The task in the database, the API and message keys.
     *
     * @return such as {@code coordinator}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is of one round rather than of the programme. */
    boolean ofRound() {
        return this != COORDINATOR;
    }

    /**
     * The task of a code.
     *
     * @param code such as {@code coordinator}
     * @return absent for an unknown code
     */
    public static Optional<Task> of(String code) {
        return Stream.of(values()).filter(t -> t.code().equals(code)).findFirst();
    }
}
