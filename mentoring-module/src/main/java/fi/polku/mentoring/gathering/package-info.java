/**
 * Events of a round, such as the kick-off, meet-ups and the closing: arranged by who runs it, with seats in a room and from elsewhere.
 *
 * <p>Who has a seat is decided by the database under a lock on the event; the link is shown to who is signed up, names to who runs the round and who trains.
 */
@NullMarked
package fi.polku.mentoring.gathering;

import org.jspecify.annotations.NullMarked;
