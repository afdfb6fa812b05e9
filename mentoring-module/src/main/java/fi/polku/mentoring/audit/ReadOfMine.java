package fi.polku.mentoring.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That another has read what belongs to somebody.
 *
 * @param record the record's number
 * @param at when, UTC
 * @param reader who, as they are today; absent when that person is no longer known
 * @param name the reader's given and family name; absent with them
 * @param right by which right, such as {@code supervisor}
 * @param kind what was read, such as {@code goal}
 * @param subject which; absent for a whole area
 */
public record ReadOfMine(
        long record,
        Instant at,
        Optional<UUID> reader,
        Optional<String> name,
        String right,
        String kind,
        Optional<UUID> subject) {}
