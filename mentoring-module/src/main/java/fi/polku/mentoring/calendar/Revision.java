package fi.polku.mentoring.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Which event, and which version of it: by this a calendar finds what to change.
 *
 * @param uid the event's name for ever and everywhere (UID; RFC 5545, 3.8.4.7; RFC 7986, 5.3)
 * @param sequence 0 for the first, one more with each change (SEQUENCE; RFC 5545, 3.8.7.4; RFC 5546, 2.1.4)
 * @param stamp when this version was made, UTC, in whole seconds (DTSTAMP; RFC 5545, 3.8.7.2)
 */
public record Revision(String uid, int sequence, Instant stamp) {

    /**
     * A version.
     *
     * @throws IllegalArgumentException when the uid is not {@code id@host}, or the sequence is below zero
     */
    public Revision {
        if (!uid.matches("[0-9a-f-]{36}@[A-Za-z0-9.-]{1,200}") || sequence < 0) {
            throw new IllegalArgumentException("No version of an event");
        }
        stamp = stamp.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The first version.
     *
     * @param id of what is in the calendar, such as a meeting
     * @param host the installation's name, such as {@code polku.example.fi}; must stay the same when the installation moves
     * @param at when it is made, UTC
     * @return with sequence 0
     */
    public static Revision first(UUID id, String host, Instant at) {
        return new Revision(id + "@" + host, 0, at);
    }

    /**
     * The next version.
     *
     * @param at when it is made, UTC; a clock that went back is not followed
     * @return of the same event
     */
    public Revision next(Instant at) {
        return new Revision(uid, sequence + 1, at.isBefore(stamp) ? stamp : at);
    }
}
