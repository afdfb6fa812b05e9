package fi.polku.mentoring.path;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One asking for a review that was not taken back, and what came of it.
 *
 * @param id the asking
 * @param askedAt UTC
 * @param text what the person wrote for it
 * @param decision what the supervisor decided; absent while it waits
 * @param reviewer who decided
 * @param comment what the supervisor wrote; while it waits again after being taken back, for the supervisor alone
 * @param decidedAt UTC
 */
public record ReviewView(
        UUID id,
        Instant askedAt,
        Optional<String> text,
        Optional<Decision> decision,
        Optional<UUID> reviewer,
        Optional<String> comment,
        Optional<Instant> decidedAt) {

    /**
     * Whether it waits for the supervisor.
     *
     * @return true until it is decided
     */
    public boolean isOpen() {
        return decision.isEmpty();
    }
}
