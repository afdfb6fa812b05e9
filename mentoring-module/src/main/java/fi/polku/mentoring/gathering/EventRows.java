package fi.polku.mentoring.gathering;

import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Localized;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what the doors of events give. */
final class EventRows {
    private EventRows() {}

    static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }

    static Localized name(Row row, String column) {
        return row.name(column).orElseThrow();
    }

    static Optional<String> filled(Row row, String column) {
        return row.text(column).filter(text -> !text.isEmpty());
    }

    /** Yes, no, or nothing said yet. */
    static Optional<Boolean> said(Row row, String column) {
        return row.text(column).map("true"::equals);
    }

    static EventView event(Row row) {
        return new EventView(
                id(row, "id"),
                id(row, "round"),
                name(row, "name"),
                content(row),
                row.moment("cancelled_at"),
                new EventView.Reader(row.flag("runs"), row.flag("trains"), row.flag("invited")),
                new EventView.Taken(
                        row.number("in_room").orElse(0),
                        row.number("remotely").orElse(0),
                        row.number("waiting").orElse(0)),
                seat(row),
                row.number("version").orElseThrow());
    }

    private static EventContent content(Row row) {
        return new EventContent(
                row.text("kind").flatMap(EventKind::of).orElseThrow(),
                name(row, "title"),
                name(row, "about"),
                row.text("speakers").orElse(""),
                row.moment("starts_at").orElseThrow(),
                row.number("minutes").orElseThrow(),
                new EventPlaces(
                        filled(row, "place"),
                        row.number("seats"),
                        row.flag("remote"),
                        filled(row, "link"),
                        row.number("remote_seats")),
                row.day("sign_up_until").orElseThrow(),
                row.words("audience").stream()
                        .flatMap(word -> EventAudience.of(word).stream())
                        .collect(Collectors.toSet()));
    }

    private static Optional<MySeat> seat(Row row) {
        return state(row)
                .map(state -> new MySeat(way(row).orElseThrow(), state, row.number("ahead"), said(row, "attended")));
    }

    static Optional<Way> way(Row row) {
        return row.text("way").flatMap(Way::of);
    }

    static Optional<SeatState> state(Row row) {
        return row.text("state").flatMap(SeatState::of);
    }

    static Attendee attendee(Row row) {
        return new Attendee(
                id(row, "id"),
                row.text("name").orElseThrow(),
                row.name("organisation"),
                way(row),
                state(row),
                row.number("ahead"),
                row.moment("signed_at"),
                said(row, "attended"),
                row.text("answer").flatMap(Answer::of));
    }
}
