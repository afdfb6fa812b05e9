package fi.polku.mentoring.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that a host has refused for good, as an administrator may see it: never what stands in it.
 *
 * @param id of the message, which the host knows as its idempotency key
 * @param host Polku's name of the host
 * @param kind what it tells, such as {@code goal}
 * @param person the host's own id of whose it is
 * @param writtenAt when it was written
 * @param refusedAt when the host refused it
 * @param attempts how often it was sent
 * @param reason what the host said
 * @param fields the names of what stands in it; empty for a withdrawal
 * @param size how long it is, in bytes
 * @param superseded whether it is of no use to send again: a later one tells of the same, or it is no longer shared
 */
public record DeadLetter(
        UUID id,
        String host,
        String kind,
        String person,
        Instant writtenAt,
        Instant refusedAt,
        int attempts,
        String reason,
        List<String> fields,
        int size,
        boolean superseded) {

    public DeadLetter {
        fields = List.copyOf(fields);
    }
}
