package fi.polku.mentoring.gathering;

import fi.polku.mentoring.calendar.CalendarEntries.Place;
import fi.polku.mentoring.calendar.CalendarEvent;
import fi.polku.mentoring.calendar.EventWords;
import fi.polku.mentoring.calendar.Invitee;
import fi.polku.mentoring.calendar.Mailbox;
import fi.polku.mentoring.calendar.Revision;
import fi.polku.mentoring.calendar.TimeSlot;
import fi.polku.mentoring.calendar.Venue;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An event in one person's calendar: the published name of its programme and its title, the room for who comes to it, the link for who comes from elsewhere. The
 * sequence counts changes of the event and of this person's seat together, so that it never goes back.
 */
@ApplicationScoped
class EventEntry {
    @Inject
    @ConfigProperty(name = "polku.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "polku.mail.name", defaultValue = "Polku")
    @SuppressWarnings("NullAway.Init") // injected
    String name;

    CalendarEvent of(Row row, UUID id, Place place, List<Invitee> invitees) {
        Texts t = Texts.of(place.language());
        boolean room = EventRows.way(row).filter(way -> way == Way.ROOM).isPresent();
        return new CalendarEvent(
                new Revision(
                        id + "@" + place.host(),
                        row.number("sequence").orElse(0),
                        row.moment("stamp").orElseThrow()),
                new TimeSlot(
                        row.moment("starts_at").orElseThrow(),
                        Duration.ofMinutes(row.number("minutes").orElseThrow())),
                new EventWords(
                        place.language(),
                        t.get(
                                "event.calendar.title",
                                EventRows.name(row, "title").in(t.locale()),
                                EventRows.name(row, "name").in(t.locale())),
                        place.base().resolve("events/" + id)),
                new Venue(
                        EventRows.filled(row, "place").filter(where -> room),
                        EventRows.filled(row, "link").filter(where -> !room).map(URI::create)),
                organiser(place),
                invitees);
    }

    /** To whom answers go; nobody where Polku has no mail. */
    private Mailbox organiser(Place place) {
        return new Mailbox(from.filter(Mailbox::usable).orElse("polku@" + place.host()), name);
    }
}
