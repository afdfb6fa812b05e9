package fi.polku.mentoring.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that another did to what is somebody's own: mostly, that they read it.
 *
 * @param number the audit record's
 * @param at when, UTC
 * @param who the other; absent for Polku itself
 * @param name the other by name; absent for Polku itself
 * @param right by which right, such as {@code deputy}
 * @param action what was done, such as {@code goal.read}
 * @param thing to what
 */
public record Look(
        long number,
        Instant at,
        Optional<UUID> who,
        Optional<String> name,
        String right,
        String action,
        NamedThing thing) {}
