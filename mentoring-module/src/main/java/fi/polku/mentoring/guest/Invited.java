package fi.polku.mentoring.guest;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody was invited.
 *
 * @param guest who
 * @param invitation absent when that was done by an earlier call of the same key, which told the link
 */
public record Invited(UUID guest, Optional<Invitation> invitation) {}
