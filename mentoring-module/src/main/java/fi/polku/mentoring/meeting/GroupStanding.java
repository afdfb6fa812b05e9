package fi.polku.mentoring.meeting;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a group meets, as whoever runs its programme is told: nothing of what it says.
 *
 * @param group which
 * @param held how many meetings have been held
 * @param lastMet when the last one was
 * @param next when the next one is
 * @param standing where it stands
 */
public record GroupStanding(
        UUID group, int held, Optional<LocalDate> lastMet, Optional<LocalDate> next, Standing standing) {

    /** Where a group stands. */
    public enum Standing {
        /** It has begun, and not met yet. */
        BEGUN,
        /** It meets. */
        MEETING,
        /** It has neither met nor arranged a meeting for long. */
        QUIET,
        /** It does not go on. */
        ENDED;

        /**
         * The word in the API and message keys.
         *
         * @return such as {@code quiet}
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Standing> of(String code) {
            return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
        }
    }
}
