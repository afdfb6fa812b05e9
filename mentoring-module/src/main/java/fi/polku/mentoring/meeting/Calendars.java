package fi.polku.mentoring.meeting;

import fi.polku.mentoring.calendar.EventWords;
import fi.polku.mentoring.calendar.Mailbox;
import fi.polku.mentoring.calendar.Venue;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Texts;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What calendars are told of a meeting: the programme's name, when and where, and the page that asks who is reading. */
final class Calendars {
    private Calendars() {}

    static EventWords words(Row row, UUID meeting, Locale language, URI base) {
        return new EventWords(language, MeetingRows.programme(row).in(language), base.resolve("meetings/" + meeting));
    }

    static Venue venue(Row row, Locale language) {
        Way way = row.text("way").flatMap(Way::of).orElseThrow();
        String place = row.text("place").orElse("");
        if (way == Way.VISIT) {
            Texts t = Texts.of(language);
            String host = row.text("host_name").orElse("");
            String visit = host.isEmpty() ? t.get("meeting.way.visit") : t.get("meeting.visit.of", host);
            place = place.isEmpty() ? visit : visit + ", " + place;
        }
        return new Venue(
                Optional.of(place).filter(p -> !p.isEmpty()), row.text("link").map(URI::create));
    }

    /** Who has no address that a calendar knows is invited by Polku alone. */
    static Optional<Mailbox> mailbox(Optional<String> address, String name) {
        return address.filter(Mailbox::usable).map(a -> new Mailbox(a, name));
    }
}
