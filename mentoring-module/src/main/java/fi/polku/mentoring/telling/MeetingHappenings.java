package fi.polku.mentoring.telling;

import fi.polku.mentoring.meeting.MeetingAnswered;
import fi.polku.mentoring.meeting.MeetingArranged;
import fi.polku.mentoring.meeting.MeetingCancelled;
import fi.polku.mentoring.meeting.MeetingMoved;
import fi.polku.mentoring.mentorship.GroupEnded;
import fi.polku.mentoring.mentorship.MemberLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Writes notices of meetings, in the transaction of what happens to one; those of a group follow who is in it. */
@ApplicationScoped
class MeetingHappenings {
    private static final String MEETING = "meeting";

    @Inject
    HappeningStore store;

    @Inject
    Event<Told> told;

    @Inject
    Clock clock;

    void on(@Observes MeetingArranged arranged) {
        tell(MEETING, arranged.meeting());
    }

    void on(@Observes MeetingMoved moved) {
        tell(MEETING, moved.meeting());
    }

    void on(@Observes MeetingCancelled cancelled) {
        tell(MEETING, cancelled.meeting());
    }

    void on(@Observes MeetingAnswered answered) {
        tell("declined", answered.meeting());
    }

    void on(@Observes MemberLeft left) {
        tell("coming-meetings", left.group());
    }

    void on(@Observes GroupEnded ended) {
        tell("coming-meetings", ended.group());
    }

    private void tell(String door, UUID id) {
        if (store.of(door, id, clock.instant()) > 0) {
            told.fire(new Told());
        }
    }
}
