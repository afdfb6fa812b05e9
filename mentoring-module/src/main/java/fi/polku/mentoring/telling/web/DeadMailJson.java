package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.telling.DeadMail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail that could not be delivered, as the API shows it: {@code person} is the host's own id. */
public record DeadMailJson(
        UUID id, String person, Instant due, Instant refusedAt, int attempts, String reason, List<String> kinds) {

    static DeadMailJson of(DeadMail mail) {
        return new DeadMailJson(
                mail.id(), mail.person(), mail.due(), mail.refusedAt(), mail.attempts(), mail.reason(), mail.kinds());
    }
}
