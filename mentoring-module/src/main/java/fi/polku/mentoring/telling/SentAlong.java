package fi.polku.mentoring.telling;

import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.shared.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a room that has meetings sends an invitation, a change or a cancellation along with its notices: a bean that implements this is asked when such a mail is
 * made. What it gives follows from the meeting as it is then, and is the same for the same version.
 */
public interface SentAlong {

    /**
     * The kinds of notices that have one.
     *
     * @return such as {@link NoticeKind#MEETING_INVITED}
     */
    Set<NoticeKind> kinds();

    /**
     * What goes with a notice.
     *
     * @param worker who sends mail
     * @param notice which notice
     * @return absent where there is nothing for a calendar, such as when the meeting is gone
     */
    Optional<CalendarDocument> document(Actor worker, UUID notice);
}
