package fi.polku.mentoring.sharing;

import java.util.Optional;

/**
 * Who may read a thing besides its owner, in short: what the line beside a text says. Read with the thing itself by {@link
 * ReadersQuery}.
 *
 * @param supervisor whether the owner's supervisor may
 * @param deputy whether somebody who stands in for the supervisor today may
 * @param named how many named people may
 * @param name of the one named person; absent when there are none or several
 * @param groups how many groups may
 * @param host whether the competence system has a summary
 */
public record Readers(boolean supervisor, boolean deputy, int named, Optional<String> name, int groups, boolean host) {
    /** Nobody else. */
    public static final Readers NOBODY = new Readers(false, false, 0, Optional.empty(), 0, false);

    /**
     * Whether only the owner may.
     *
     * @return true for a private thing
     */
    public boolean none() {
        return !supervisor && named == 0 && groups == 0 && !host;
    }
}
