package fi.polku.mentoring.calendar;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who is invited (ATTENDEE; RFC 5545, 3.8.4.1).
 *
 * @param who address and name
 * @param language in which the name is written and the invitation is read
 * @param answer the newest
 * @param answered when that was given, UTC, by the clock of who gave it; absent while there is none
 */
public record Invitee(Mailbox who, Locale language, Answer answer, Optional<Instant> answered) {

    /**
     * Somebody who has not answered.
     *
     * @param who address and name
     * @param language of the name
     * @return asked
     */
    public static Invitee asked(Mailbox who, Locale language) {
        return new Invitee(who, language, Answer.NEEDS_ACTION, Optional.empty());
    }

    Invitee askedAnew() {
        return asked(who, language);
    }

    Invitee with(Reply reply) {
        return new Invitee(who, language, reply.answer(), Optional.of(reply.stamp()));
    }

    /** Whether a reply is news: theirs, and newer than the one that is known (RFC 5546, 2.1.5). */
    boolean isNews(Reply reply) {
        return who.address().equals(reply.attendee())
                && answered.filter(at -> !at.isBefore(reply.stamp())).isEmpty();
    }
}
