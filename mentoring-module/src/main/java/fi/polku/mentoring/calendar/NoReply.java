package fi.polku.mentoring.calendar;

/**
 * A message that is no answer which could be entered.
 *
 * @param reason why
 */
public record NoReply(Reason reason) implements ReadReply {

    /** Why not. */
    public enum Reason {
        /** More octets than {@value ReplyReader#MOST_OCTETS}, or more lines than {@value ReplyReader#MOST_LINES}. */
        TOO_LARGE,
        /** Components within components deeper than {@value ReplyReader#DEEPEST}. */
        TOO_DEEP,
        /** No calendar by RFC 5545. */
        UNREADABLE,
        /** A calendar of another method, or of none. */
        OTHER_METHOD,
        /** No event, or more than one (RFC 5546, 3.2.3). */
        NOT_ONE_EVENT,
        /** About one time of a series (RECURRENCE-ID), of which there are none. */
        OF_A_SERIES,
        /** It does not say about which event. */
        NO_UID,
        /** Not exactly one who answers, or no mail address. */
        NO_ATTENDEE,
        /** Nothing is said, or what is no answer to an invitation. */
        NO_ANSWER,
        /** Somebody else is to come, which cannot be. */
        DELEGATED,
        /** It does not say which version it answers in a number. */
        NO_SEQUENCE,
        /** It does not say when it was given. */
        NO_STAMP
    }
}
