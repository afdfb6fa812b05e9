package fi.polku.mentoring.calendar;

import java.time.Instant;

/**
 * Somebody's answer to an invitation (METHOD REPLY; RFC 5546, 3.2.3). Says what is written in it, and nothing of who has sent it: whoever reads a mailbox
 * compares the sender first.
 *
 * @param uid of which event
 * @param attendee the address of who answers, in small letters
 * @param answer what they say, never that they have said nothing
 * @param sequence of the version that they have answered
 * @param stamp when they did, UTC, by their clock
 */
public record Reply(String uid, String attendee, Answer answer, int sequence, Instant stamp) implements ReadReply {}
