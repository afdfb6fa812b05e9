package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.Blocked;
import fi.polku.mentoring.network.NetworkMessage;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a network over REST.
 *
 * @param mine whether the caller wrote it
 * @param name the other's
 * @param words left out in a list
 * @param fresh whether the caller has not opened it yet
 * @param card the other's, to answer; left out where the caller does not see it
 * @param blocked whether the caller wants to hear no more from the other
 */
public record NetworkMessageJson(
        UUID id,
        UUID round,
        TextJson programme,
        boolean mine,
        String name,
        @Nullable String words,
        Instant sentAt,
        boolean fresh,
        @Nullable UUID card,
        boolean blocked) {

    static NetworkMessageJson of(NetworkMessage message) {
        return new NetworkMessageJson(
                message.id(),
                message.round(),
                TextJson.of(message.programme()),
                message.mine(),
                message.name(),
                message.words().orElse(null),
                message.sentAt(),
                message.fresh(),
                message.card().orElse(null),
                message.blocked());
    }

    /** Somebody from whom the caller wants to hear no more. */
    public record BlockedJson(UUID person, String name, Instant since) {
        static BlockedJson of(Blocked blocked) {
            return new BlockedJson(blocked.person(), blocked.name(), blocked.since());
        }
    }
}
