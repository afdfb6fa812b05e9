package fi.polku.mentoring.calendar;

import static fi.polku.mentoring.calendar.Samples.AINO;
import static fi.polku.mentoring.calendar.Samples.BERTIL;
import static fi.polku.mentoring.calendar.Samples.MADE;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.property.Attendee;
import fi.polku.mentoring.shared.Texts;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.TimeZoneUpdater;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is sent is read by another library, and means the same there. */
class InvitationIsReadElsewhereTest {
    private static final List<LocalDate> CLOCKS_CHANGE = List.of(
            LocalDate.parse("2026-03-29"),
            LocalDate.parse("2026-10-25"),
            LocalDate.parse("2027-03-28"),
            LocalDate.parse("2027-10-31"),
            LocalDate.parse("2028-03-26"),
            LocalDate.parse("2028-10-29"));

    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(300);
        Arbitrary<String> nasty = Arbitraries.of(
                        "\r\n",
                        "\r",
                        "\n",
                        "\n ",
                        "BEGIN:VALARM",
                        "END:VEVENT",
                        "ATTENDEE:mailto:x@y.z",
                        "\\",
                        "\\n",
                        ";",
                        ",",
                        ":",
                        "\"",
                        "^",
                        "^n",
                        "\u2028",
                        "\u0085",
                        "\u202e",
                        "\t",
                        "ä",
                        "Å",
                        "🌲",
                        "\ud83c",
                        " ",
                        "a")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(any, nasty)
                .filter(t -> !OneLine.of(t, EventWords.MOST_TITLE).isEmpty());
    }

    /** Any minute of three years; every other one near a change of the clocks, in the hours that are skipped or come twice too. */
    @Provide
    Arbitrary<Instant> starts() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        Arbitrary<LocalDateTime> any = Arbitraries.integers()
                .between(0, 3 * 365)
                .flatMap(day -> minutes.map(m ->
                        LocalDate.of(2026, 1, 1).plusDays(day).atStartOfDay().plusMinutes(m)));
        Arbitrary<LocalDateTime> near = Arbitraries.of(CLOCKS_CHANGE)
                .flatMap(day -> Arbitraries.integers()
                        .between(-3 * 60, 27 * 60)
                        .map(m -> day.atStartOfDay().plusMinutes(m)));
        return Arbitraries.oneOf(any, near)
                .flatMap(local -> Arbitraries.of(
                        local.atZone(Texts.ZONE).withEarlierOffsetAtOverlap().toInstant(),
                        local.atZone(Texts.ZONE).withLaterOffsetAtOverlap().toInstant()));
    }

    @Property(tries = 600)
    void says_the_same_title_and_the_same_moment(@ForAll("titles") String title, @ForAll("starts") Instant start) {
        CalendarEvent event = Samples.event(title, start);
        ReadBack read = ReadBack.of(Invitations.request(event));

        assertThat(read.event().getSummary().getValue()).isEqualTo(event.words().title());
        assertThat(read.start()).isEqualTo(start);
        assertThat(read.end()).isEqualTo(start.plus(Samples.USUAL));
        assertThat(read.event().getUid().getValue()).isEqualTo(event.revision().uid());
    }

    @Property(tries = 600)
    void nothing_is_added_by_a_title_a_place_or_a_name(@ForAll("titles") String text) {
        CalendarEvent plain = Samples.event();
        CalendarEvent event = new CalendarEvent(
                plain.revision(),
                plain.slot(),
                Samples.words(text),
                new Venue(Optional.of(text), Optional.empty()),
                new Mailbox("polku@example.fi", text),
                List.of(Invitee.asked(new Mailbox("a@example.fi", text), Samples.FINNISH)));
        ReadBack read = ReadBack.of(Invitations.request(event));

        assertThat(read.event().getComponents().values()).isEmpty();
        assertThat(read.event().getProperties().keySet())
                .isEqualTo(ReadBack.of(Invitations.request(plain))
                        .event()
                        .getProperties()
                        .keySet());
        assertThat(read.event().getLocation().getValue())
                .isEqualTo(event.venue().place().orElseThrow());
        assertThat(read.event().getAttendees()).hasSize(1);
        assertThat(read.event().getAttendees().get(0).getCommonName())
                .isEqualTo(event.invitees().get(0).who().name());
        assertThat(read.event().getOrganizer().getEmail()).isEqualTo("polku@example.fi");
    }

    @Property(tries = 200)
    void uid_stays_and_sequence_grows_with_each_change(@ForAll("changes") List<Integer> changes) {
        CalendarEvent event = Samples.event();
        List<CalendarEvent> versions = new ArrayList<>(List.of(event));
        for (int i = 0; i < changes.size(); i++) {
            CalendarEvent next = changed(versions.get(versions.size() - 1), changes.get(i), MADE.plusSeconds(60L * i));
            if (!next.equals(versions.get(versions.size() - 1))) {
                versions.add(next);
            }
        }
        for (int i = 0; i < versions.size(); i++) {
            VEvent read = ReadBack.of(Invitations.request(versions.get(i))).event();
            assertThat(read.getUid().getValue()).isEqualTo(event.revision().uid());
            assertThat(read.getSequence().getValue()).isEqualTo(i);
        }
    }

    @Provide
    Arbitrary<List<Integer>> changes() {
        return Arbitraries.integers().between(0, 5).list().ofMaxSize(12);
    }

    private static CalendarEvent changed(CalendarEvent event, int kind, Instant at) {
        TimeSlot later = new TimeSlot(
                event.slot().start().plusSeconds(3600), event.slot().length());
        return switch (kind) {
            case 0 -> event.changed(later, event.words(), event.venue(), at);
            case 1 -> event.changed(event.slot(), Samples.words(event.words().title() + " 2"), event.venue(), at);
            case 2 -> event.changed(event.slot(), event.words(), event.venue(), at);
            case 3 -> event.without(BERTIL, at);
            case 4 -> event.with(Invitee.asked(BERTIL, Samples.SWEDISH), at);
            default -> event.revised(at);
        };
    }

    @Example
    void invitation_says_who_is_asked_and_by_whom() {
        ReadBack read = ReadBack.of(Invitations.request(Samples.event()));

        assertThat(read.calendar().getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(read.event().getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(read.event().getDateTimeStamp().getValue().toInstant()).isEqualTo(MADE);
        assertThat(read.event().getOrganizer().getEmail()).isEqualTo("polku+answers@example.fi");
        Attendee bertil = read.event().getAttendees().get(1);
        assertThat(bertil.getEmail()).isEqualTo("bertil.angstrom@example.fi");
        assertThat(bertil.getCommonName()).isEqualTo("Bertil Ångström");
        assertThat(bertil.getParameter("LANGUAGE")).isEqualTo("sv");
        assertThat(bertil.getParticipationStatus().getValue()).isEqualTo("NEEDS-ACTION");
        assertThat(bertil.getRsvp()).isTrue();
        assertThat(read.event().getSummary().getLanguage()).isEqualTo("fi");
        assertThat(read.event().getDescription().getValue())
                .isEqualTo("Asialista ja muut tiedot ovat Polussa: " + Samples.PAGE);
        assertThat(read.event().getClassification().getValue()).isEqualTo("PRIVATE");
        assertThat(Invitations.request(Samples.event()).contentType())
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
    }

    @Example
    void times_are_those_of_finlands_clocks() {
        String text = Invitations.request(Samples.event()).text();
        assertThat(text)
                .contains("DTSTART;TZID=Europe/Helsinki:20270210T090000\r\n")
                .contains("DTEND;TZID=Europe/Helsinki:20270210T103000\r\n")
                .contains("BEGIN:VTIMEZONE\r\n")
                .contains("TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\n");
    }

    @Example
    void hours_around_a_change_of_the_clocks_are_written_in_utc() {
        Instant first = Instant.parse("2027-10-31T00:30:00Z");
        assertThat(Invitations.request(Samples.event("Tapaaminen", first)).text())
                .contains("DTSTART:20271031T003000Z\r\n");
        assertThat(Invitations.request(Samples.event("Tapaaminen", first.plusSeconds(3600)))
                        .text())
                .contains("DTSTART:20271031T013000Z\r\n");
        assertThat(Invitations.request(Samples.event("Tapaaminen", Instant.parse("2027-03-28T01:00:00Z")))
                        .text())
                .contains("DTSTART:20270328T010000Z\r\n");
    }

    @Example
    void rule_of_the_clocks_is_the_platforms() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (; day.getYear() < 2038; day = day.plusDays(1)) {
            Instant noon = day.atTime(12, 0).atZone(Texts.ZONE).toInstant();
            if (day.getDayOfWeek().getValue() >= 6 || day.getDayOfMonth() == 1) {
                assertThat(ReadBack.of(Invitations.request(Samples.event("Tapaaminen", noon)))
                                .start())
                        .isEqualTo(noon);
            }
        }
    }

    @Example
    void link_is_where_those_find_it_whose_calendar_knows_no_conferences() {
        URI teams = URI.create("https://teams.example.com/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=%7b%7d");
        CalendarEvent plain = Samples.event();
        CalendarEvent remote =
                plain.changed(plain.slot(), plain.words(), new Venue(Optional.empty(), Optional.of(teams)), MADE);
        VEvent read = ReadBack.of(Invitations.request(remote)).event();

        assertThat(read.getLocation().getValue()).isEqualTo(teams.toString());
        assertThat(read.getConferences().get(0).getUri()).isEqualTo(teams.toString());
        assertThat(read.getUrl().getValue()).isEqualTo(Samples.PAGE.toString());
    }

    @Example
    void cancellation_is_the_next_version() {
        CalendarEvent event = Samples.event();
        ReadBack read = ReadBack.of(Invitations.cancellation(event.revised(MADE.plusSeconds(60))));

        assertThat(read.calendar().getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(read.event().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(read.event().getUid().getValue()).isEqualTo(event.revision().uid());
        assertThat(read.event().getSequence().getValue()).isEqualTo(1);
    }

    @Example
    void who_leaves_gets_a_cancellation_of_their_own() {
        CalendarEvent without = Samples.event().without(BERTIL, MADE.plusSeconds(60));
        ReadBack read = ReadBack.of(Invitations.removal(without, Invitee.asked(BERTIL, Samples.SWEDISH)));

        assertThat(read.event().getStatus()).isNull();
        assertThat(read.event().getAttendees()).extracting(Attendee::getEmail).containsExactly(BERTIL.address());
        assertThat(ReadBack.of(Invitations.request(without)).event().getAttendees())
                .extracting(Attendee::getEmail)
                .containsExactly(AINO.address());
    }

    @Example
    void feed_holds_all_meetings_and_nobody_elses_address() {
        List<CalendarEvent> many = IntStream.range(0, 500)
                .mapToObj(i -> new CalendarEvent(
                        Revision.first(new UUID(1, i), "polku.example.fi", MADE),
                        new TimeSlot(MADE.plusSeconds(86_400L * i), Samples.USUAL),
                        Samples.words("Tapaaminen " + i),
                        Samples.ROOM,
                        Samples.POLKU,
                        Samples.event().invitees()))
                .toList();
        CalendarDocument feed = new Feed("Polun tapaamiset", Samples.FINNISH, many).document();
        ReadBack read = ReadBack.of(feed);

        assertThat(read.calendar().getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(read.calendar().getExperimentalProperty("X-WR-CALNAME").getValue())
                .isEqualTo("Polun tapaamiset");
        assertThat(read.events())
                .hasSize(500)
                .allSatisfy(e -> assertThat(e.getAttendees()).isEmpty());
        assertThat(read.events()).extracting(e -> e.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(feed.text()).doesNotContain("aino.virtanen").doesNotContain("angstrom");
    }

    @Example
    void feed_without_meetings_is_a_calendar_too() {
        ReadBack read = ReadBack.of(new Feed("Polun tapaamiset", Samples.FINNISH, List.of()).document());
        assertThat(read.events()).isEmpty();
    }

    @Example
    void nothing_is_fetched_from_the_network() {
        assertThat(new TimeZoneUpdater().isEnabled()).isFalse();
    }
}
