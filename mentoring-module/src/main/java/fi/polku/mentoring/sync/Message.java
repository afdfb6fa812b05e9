package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.HostMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What waits to be sent to a host.
 *
 * @param id also its idempotency key
 * @param to whom it goes
 * @param tells what it tells
 * @param claim whose turn it is to send it
 */
record Message(UUID id, Recipient to, Tells tells, Claim claim) {

    /**
     * To whom a message goes.
     *
     * @param host Polku's name of the host
     * @param person whose it is
     * @param hostPerson the same, as the host knows them now
     */
    record Recipient(String host, UUID person, String hostPerson) {}

    /**
     * What a message tells.
     *
     * @param kind of what
     * @param subject what it is about
     * @param content as it was when it was written; absent for a withdrawal
     */
    record Tells(HostMessage.Kind kind, UUID subject, Optional<String> content) {
        private static final String WITHDRAWN = "-withdrawn";

        boolean withdraws() {
            return content.isEmpty();
        }

        /** The kind in the outbox, from its code there. */
        static HostMessage.Kind kind(String code) {
            String word = code.endsWith(WITHDRAWN) ? code.substring(0, code.length() - WITHDRAWN.length()) : code;
            return Arrays.stream(HostMessage.Kind.values())
                    .filter(kind -> kind.code().equals(word))
                    .findAny()
                    .orElseThrow();
        }

        static String code(HostMessage.Kind kind, boolean withdraws) {
            return withdraws ? kind.code() + WITHDRAWN : kind.code();
        }
    }

    /**
     * A turn to send.
     *
     * @param attempts how often it has been tried, this time included; with it the turn is told from every other
     * @param until when it is over
     */
    record Claim(int attempts, Instant until) {}
}
