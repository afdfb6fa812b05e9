package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * That somebody takes or took part in a mentoring programme: neither why, nor with whom, nor anything of its group.
 *
 * @param id the participation
 * @param person the host's id of who takes part
 * @param programme the programme's name
 * @param role in which role
 * @param term from when to when, and how it stands
 * @param changed when it last changed, UTC
 */
public record Participation(String id, String person, Localized programme, Role role, Term term, Instant changed)
        implements HostMessage {

    @Override
    public Kind kind() {
        return Kind.PARTICIPATION;
    }

    /** In which role one takes part. */
    public enum Role {
        MENTOR,
        MENTEE,
        /** Of a group in which all mentor each other. */
        PEER;

        /** As it stands in data and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a participation stands. */
    public enum Status {
        ACTIVE,
        /** To the programme's end. */
        COMPLETED,
        /** Before the programme's end. */
        LEFT;

        /** As it stands in data and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How long it lasts.
     *
     * @param from first day, in Finland
     * @param to last day, absent while it is not known
     * @param status how it stands
     */
    public record Term(LocalDate from, Optional<LocalDate> to, Status status) {}
}
