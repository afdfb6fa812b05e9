package fi.polku.mentoring.calendar;

import fi.polku.mentoring.shared.Actor;
import java.util.Optional;
import java.util.UUID;

/** How a room that invites people takes their replies: a bean that implements this is asked for each, in the transaction in which it is written down that it was read. */
public interface CalendarAnswers {

    /**
     * Enters a reply, where it is to something of this room.
     *
     * @param worker who reads replies
     * @param event of which event, from its UID
     * @param reply from the address that it was sent from
     * @return what has come of it; absent when there is no such event here
     */
    Optional<Answered> enter(Actor worker, UUID event, Reply reply);
}
