package fi.polku.mentoring.meeting;

import fi.polku.mentoring.calendar.CalendarEntries;
import fi.polku.mentoring.calendar.CalendarEvent;
import fi.polku.mentoring.calendar.Mailbox;
import fi.polku.mentoring.calendar.Revision;
import fi.polku.mentoring.calendar.TimeSlot;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person's meetings in their own calendar. */
@ApplicationScoped
class MeetingEntries implements CalendarEntries {
    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(731);

    @Inject
    MyMeetingStore store;

    @Inject
    Clock clock;

    @Override
    public List<CalendarEvent> events(Actor actor, Place place) {
        actor.person();
        Instant now = clock.instant();
        return store.between(now.minus(BACK), now.plus(AHEAD)).stream()
                .map(row -> event(row, place))
                .toList();
    }

    private static CalendarEvent event(Row row, Place place) {
        UUID id = MeetingRows.id(row, "id");
        return new CalendarEvent(
                new Revision(
                        id + "@" + place.host(),
                        row.number("sequence").orElse(0),
                        row.moment("stamped_at").orElseThrow()),
                new TimeSlot(
                        row.moment("starts_at").orElseThrow(),
                        Duration.ofMinutes(row.number("minutes").orElseThrow())),
                Calendars.words(row, id, place.language(), place.base()),
                Calendars.venue(row, place.language()),
                new Mailbox("polku@" + place.host(), "Polku"),
                List.of());
    }
}
