package fi.polku.mentoring.sync;

import java.util.Optional;
import java.util.UUID;

/**
 * What waits to be sent to a host.
 *
 * @param id also its idempotency key
 * @param host Polku's name of the host
 * @param person whose it is
 * @param hostPerson the same, as the host knows them
 * @param kind what it tells
 * @param subject what it is about
 * @param content as it was when it was written; absent for a withdrawal
 * @param attempts how often it has been tried, this time included
 */
record Message(
        UUID id,
        String host,
        UUID person,
        String hostPerson,
        Kind kind,
        UUID subject,
        Optional<String> content,
        int attempts) {

    /** What a message tells. */
    enum Kind {
        /** A goal as it is now. */
        GOAL("goal"),
        /** A goal is no longer shown to the host. */
        GOAL_WITHDRAWN("goal-withdrawn");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        static Kind of(String code) {
            return GOAL.code.equals(code) ? GOAL : GOAL_WITHDRAWN;
        }
    }
}
