package fi.polku.mentoring.owndata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's data that must not be destroyed, whatever its time.
 *
 * @param id the hold
 * @param person whose
 * @param name the person by name
 * @param reason why, which the person may read
 * @param reviewOn when somebody looks whether it is still needed
 * @param late whether that day is past
 * @param placedAt since when
 */
public record LegalHold(
        UUID id, UUID person, String name, String reason, LocalDate reviewOn, boolean late, Instant placedAt) {}
