package fi.polku.mentoring.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be said of an event, and what follows from it. */
class EventIsSaidTest {
    private static final Instant START = Instant.parse("2027-01-12T11:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 12);
    private static final Localized TITLE = new Localized("Treffit", "Träff", "");
    private static final EventPlaces ROOM =
            new EventPlaces(Optional.of("Säätytalo"), Optional.of(2), false, Optional.empty(), Optional.empty());
    private static final EventPlaces BOTH = new EventPlaces(
            Optional.of("Säätytalo"),
            Optional.of(2),
            true,
            Optional.of("https://video.example.org/1"),
            Optional.empty());

    private static EventContent content(EventPlaces places, LocalDate until) {
        return new EventContent(
                EventKind.MEET_UP,
                TITLE,
                new Localized("", "", ""),
                "",
                START,
                90,
                places,
                until,
                Set.of(EventAudience.PARTICIPANTS));
    }

    private static EventView view(EventPlaces places, int inRoom) {
        return new EventView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                TITLE,
                content(places, DAY.minusDays(1)),
                Optional.empty(),
                new EventView.Reader(false, false, true),
                new EventView.Taken(inRoom, 0, 0),
                Optional.empty(),
                1);
    }

    @Test
    void it_is_somewhere_and_one_signs_up_before_its_day_is_over() {
        EventPlaces nowhere =
                new EventPlaces(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> content(nowhere, DAY)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> content(ROOM, DAY.plusDays(1))).isInstanceOf(Problem.Invalid.class);
        assertThat(content(ROOM, DAY).endsAt()).isEqualTo(START.plusSeconds(5400));
    }

    @Test
    void link_is_an_address_that_a_browser_may_open() {
        for (String link :
                new String[] {"http://example.org/", "javascript:alert(1)", "https:///x", "not an address"}) {
            EventPlaces places =
                    new EventPlaces(Optional.empty(), Optional.empty(), true, Optional.of(link), Optional.empty());
            assertThatThrownBy(() -> content(places, DAY)).as(link).isInstanceOf(Problem.Invalid.class);
        }
    }

    @Test
    void another_link_is_told_and_more_seats_are_not() {
        EventPlaces more = new EventPlaces(BOTH.place(), Optional.of(9), true, BOTH.link(), Optional.of(40));
        EventPlaces other = new EventPlaces(
                BOTH.place(), BOTH.seats(), true, Optional.of("https://video.example.org/2"), BOTH.remoteSeats());
        assertThat(content(more, DAY).isElsewhere(content(BOTH, DAY))).isFalse();
        assertThat(content(other, DAY).isElsewhere(content(BOTH, DAY))).isTrue();
    }

    @Test
    void last_seat_is_free_until_it_is_taken_and_elsewhere_there_is_room_for_all() {
        assertThat(view(BOTH, 1).free(Way.ROOM)).contains(1);
        assertThat(view(BOTH, 2).hasRoom(Way.ROOM)).isFalse();
        assertThat(view(BOTH, 2).hasRoom(Way.REMOTE)).isTrue();
        assertThat(view(ROOM, 0).hasRoom(Way.REMOTE)).isFalse();
    }

    @Test
    void sign_up_ends_with_its_last_day_in_finland_and_attendance_begins_with_the_events_day() {
        EventView event = view(ROOM, 0);
        assertThat(event.isOpen(Instant.parse("2027-01-11T21:59:59Z"))).isTrue();
        assertThat(event.isOpen(Instant.parse("2027-01-11T22:00:00Z"))).isFalse();
        assertThat(event.isMarked(Instant.parse("2027-01-11T21:59:59Z"))).isFalse();
        assertThat(event.isMarked(Instant.parse("2027-01-11T22:00:00Z"))).isTrue();
        assertThat(event.isAhead(START)).isFalse();
    }
}
