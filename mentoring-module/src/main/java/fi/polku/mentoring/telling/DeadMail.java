package fi.polku.mentoring.telling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail that could not be delivered, as an administrator sees it: without what it tells.
 *
 * @param id which
 * @param person whose, by the host's own id; empty for a guest
 * @param due when it was to be sent, UTC
 * @param refusedAt when it was refused, UTC
 * @param attempts how often it was tried
 * @param reason what the mail server said
 * @param kinds what is told in it, by kind codes
 */
public record DeadMail(
        UUID id, String person, Instant due, Instant refusedAt, int attempts, String reason, List<String> kinds) {
    public DeadMail {
        kinds = List.copyOf(kinds);
    }
}
