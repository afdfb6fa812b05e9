package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a supervisor is asked: who, in which programme, how many hours. Never what the applicant wrote.
 *
 * @param application which
 * @param person who applies
 * @param name theirs
 * @param programme to what
 * @param role as what
 * @param hours of working time a month
 * @param askedAt UTC
 * @param decision what was answered; absent when nothing has been
 * @param version for If-Match
 */
public record AskedEndorsement(
        UUID application,
        UUID person,
        String name,
        Localized programme,
        GroupRole role,
        int hours,
        Instant askedAt,
        Optional<Decision> decision,
        int version) {

    /** What a supervisor answers. */
    public enum Decision {
        /** The working time is given. */
        ENDORSED,
        /** It is not. */
        DECLINED;

        /**
         * The decision in the database, the API and message keys.
         *
         * @return such as {@code endorsed}
         */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /**
         * The decision of a code.
         *
         * @param code such as {@code endorsed}
         * @return absent for an unknown code
         */
        public static Optional<Decision> of(String code) {
            return java.util.stream.Stream.of(values())
                    .filter(d -> d.code().equals(code))
                    .findFirst();
        }
    }
}
