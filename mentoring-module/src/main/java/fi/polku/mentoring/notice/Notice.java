package fi.polku.mentoring.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something one person is told. Has no text of its own, by its type.
 *
 * @param id by which it is sent once
 * @param person who is told
 * @param kind of what
 * @param about what in particular
 * @param span when it is of use
 */
public record Notice(UUID id, UUID person, NoticeKind kind, About about, Span span) {

    /**
     * What a notice is about.
     *
     * @param subject the thing's id: a group, a meeting, a step
     * @param programme in which, where it is in one
     * @param moment the moment that is told, such as when the meeting is or the window closes, UTC
     * @param page where the rest is read
     */
    public record About(UUID subject, Optional<ProgrammeName> programme, Optional<Instant> moment, PagePath page) {}

    /**
     * When a notice is of use.
     *
     * @param from not told before, UTC
     * @param until the moment it is about: told later, it comes too late, UTC; absent where it never does
     */
    public record Span(Instant from, Optional<Instant> until) {

        boolean comesTooLate(Instant at) {
            return until.filter(end -> !at.isBefore(end)).isPresent();
        }
    }
}
