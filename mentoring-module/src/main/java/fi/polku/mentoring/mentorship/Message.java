package fi.polku.mentoring.mentorship;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wrote in a group's space.
 *
 * @param id the message
 * @param author who
 * @param name their name
 * @param words what they wrote
 * @param writtenAt UTC
 * @param correctedAt when it was last corrected; absent when it never was
 * @param version for If-Match
 */
public record Message(
        UUID id,
        UUID author,
        String name,
        String words,
        Instant writtenAt,
        Optional<Instant> correctedAt,
        int version) {}
