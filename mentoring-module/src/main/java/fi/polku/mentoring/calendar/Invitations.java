package fi.polku.mentoring.calendar;

import fi.polku.mentoring.calendar.CalendarDocument.Method;
import java.util.List;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/** What is sent to those who are invited (iTIP; RFC 5546, 3.2). The same version of an event always gives the same document: sending it again does no harm. */
public final class Invitations {
    private Invitations() {}

    /**
     * An invitation, or a change of one: the calendar finds by UID and SEQUENCE which (RFC 5546, 3.2.2).
     *
     * @param event as it is now
     * @return a REQUEST
     */
    public static CalendarDocument request(CalendarEvent event) {
        return Documents.of(
                Method.REQUEST,
                List.of(),
                List.of(new EventComponent(event)
                        .with(ImmutableStatus.VEVENT_CONFIRMED)
                        .asking(event.invitees())
                        .component()));
    }

    /**
     * The event does not take place (RFC 5546, 3.2.5).
     *
     * @param event its last version, which is a new one: {@link CalendarEvent#revised}
     * @return a CANCEL for all who are invited
     */
    public static CalendarDocument cancellation(CalendarEvent event) {
        return Documents.of(
                Method.CANCEL,
                List.of(),
                List.of(new EventComponent(event)
                        .with(ImmutableStatus.VEVENT_CANCELLED)
                        .asking(event.invitees())
                        .component()));
    }

    /**
     * The event takes place without somebody, who alone gets this (RFC 5546, 3.2.5: only they are in it, and no STATUS).
     *
     * @param event the version without them: {@link CalendarEvent#without}
     * @param gone whom
     * @return a CANCEL for them
     */
    public static CalendarDocument removal(CalendarEvent event, Invitee gone) {
        return Documents.of(
                Method.CANCEL,
                List.of(),
                List.of(new EventComponent(event).asking(List.of(gone)).component()));
    }
}
