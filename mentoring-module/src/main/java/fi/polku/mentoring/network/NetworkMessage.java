package fi.polku.mentoring.network;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message from one to another in a network, as one of the two sees it.
 *
 * @param id the message
 * @param round of which network
 * @param programme what its programme is called
 * @param owner who wrote it
 * @param mine whether the reader wrote it
 * @param name the other's
 * @param words absent in a list
 * @param sentAt UTC
 * @param fresh whether it reached the reader, who has not opened it
 * @param card the other's card; absent where the reader does not see it any more
 * @param blocked whether the reader wants to hear no more from the other
 */
public record NetworkMessage(
        UUID id,
        UUID round,
        Localized programme,
        UUID owner,
        boolean mine,
        String name,
        Optional<String> words,
        Instant sentAt,
        boolean fresh,
        Optional<UUID> card,
        boolean blocked) {
    /** Longest message, in characters. */
    public static final int LONGEST = 2000;
}
