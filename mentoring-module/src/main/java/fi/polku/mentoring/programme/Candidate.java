package fi.polku.mentoring.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may apply, as far as eligibility asks.
 *
 * @param organisation where they work; absent for a guest, whom no host knows
 * @param supervises whether somebody reports to them
 * @param employedFrom when they began there; absent when the host does not tell
 */
public record Candidate(Optional<UUID> organisation, boolean supervises, Optional<LocalDate> employedFrom) {

    /**
     * Whether this is a guest.
     *
     * @return true without an organisation
     */
    public boolean guest() {
        return organisation.isEmpty();
    }
}
