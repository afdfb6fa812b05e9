package fi.polku.mentoring.telling;

import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.meeting.MeetingInvitations;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sends meetings of groups along with their notices; the room of meetings knows nothing of mail. */
@ApplicationScoped
class MeetingsSentAlong implements SentAlong {
    @Inject
    MeetingInvitations invitations;

    @Override
    public Set<NoticeKind> kinds() {
        return EnumSet.of(
                NoticeKind.MEETING_INVITED,
                NoticeKind.MEETING_MOVED,
                NoticeKind.MEETING_CANCELLED,
                NoticeKind.MEETING_LEFT);
    }

    @Override
    public Optional<CalendarDocument> document(Actor worker, UUID notice) {
        return invitations.document(worker, notice);
    }
}
