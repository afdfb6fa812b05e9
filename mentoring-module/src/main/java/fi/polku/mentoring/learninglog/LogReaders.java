package fi.polku.mentoring.learninglog;

import java.util.Optional;

/**
 * Who may read an entry besides its author.
 *
 * @param supervisor whether the supervisor may
 * @param named how many named people may
 * @param name the name of the one, where one person is named
 */
public record LogReaders(boolean supervisor, int named, Optional<String> name) {
    /** Nobody else. */
    public static final LogReaders NOBODY = new LogReaders(false, 0, Optional.empty());

    /**
     * Whether only the author may.
     *
     * @return true for a private entry
     */
    public boolean none() {
        return !supervisor && named == 0;
    }

    /**
     * How many others may.
     *
     * @return the supervisor counts as one
     */
    public int count() {
        return named + (supervisor ? 1 : 0);
    }
}
