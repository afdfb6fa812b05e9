package fi.polku.mentoring.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An event to begin with. */
final class Samples {
    static final Locale FINNISH = Locale.forLanguageTag("fi");
    static final Locale SWEDISH = Locale.forLanguageTag("sv");
    static final Instant MADE = Instant.parse("2026-11-22T10:00:00Z");
    static final UUID MEETING = UUID.fromString("6f1c0b6e-0000-4000-8000-000000000001");
    static final Duration USUAL = Duration.ofMinutes(90);
    static final URI PAGE = URI.create("https://polku.example.fi/meetings/" + MEETING);
    static final Venue ROOM = new Venue(Optional.of("Neuvotteluhuone Päijänne"), Optional.empty());
    static final Mailbox AINO = new Mailbox("aino.virtanen@example.fi", "Aino Virtanen");
    static final Mailbox BERTIL = new Mailbox("Bertil.Angstrom@example.fi", "Bertil Ångström");
    static final Mailbox POLKU = new Mailbox("polku+answers@example.fi", "Polku");

    private Samples() {}

    static EventWords words(String title) {
        return new EventWords(FINNISH, title, PAGE);
    }

    static CalendarEvent event() {
        return event("Vertaiskolmikon tapaaminen", Instant.parse("2027-02-10T07:00:00Z"));
    }

    static CalendarEvent event(String title, Instant start) {
        return new CalendarEvent(
                Revision.first(MEETING, "polku.example.fi", MADE),
                new TimeSlot(start, USUAL),
                words(title),
                ROOM,
                POLKU,
                List.of(Invitee.asked(AINO, FINNISH), Invitee.asked(BERTIL, SWEDISH)));
    }
}
