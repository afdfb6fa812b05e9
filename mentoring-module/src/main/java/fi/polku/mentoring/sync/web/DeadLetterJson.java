package fi.polku.mentoring.sync.web;

import fi.polku.mentoring.sync.DeadLetter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message that a host has refused for good, as the API shows it: {@code person} is the host's own id. */
public record DeadLetterJson(
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

    static DeadLetterJson of(DeadLetter letter) {
        return new DeadLetterJson(
                letter.id(),
                letter.host(),
                letter.kind(),
                letter.person(),
                letter.writtenAt(),
                letter.refusedAt(),
                letter.attempts(),
                letter.reason(),
                letter.fields(),
                letter.size(),
                letter.superseded());
    }
}
