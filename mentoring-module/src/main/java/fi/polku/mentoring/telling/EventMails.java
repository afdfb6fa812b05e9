package fi.polku.mentoring.telling;

import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.gathering.EventCalendar;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** With what is told of an event that somebody comes to goes what their calendar reads. */
@ApplicationScoped
class EventMails implements SentAlong {
    @Inject
    EventCalendar calendar;

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(
                NoticeKind.EVENT_SEAT, NoticeKind.EVENT_SIGNED_OFF, NoticeKind.EVENT_MOVED, NoticeKind.EVENT_CANCELLED);
    }

    @Override
    public Optional<CalendarDocument> document(Actor worker, UUID notice) {
        return calendar.document(worker, notice);
    }
}
