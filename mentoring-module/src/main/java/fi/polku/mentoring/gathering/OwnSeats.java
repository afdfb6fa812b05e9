package fi.polku.mentoring.gathering;

import fi.polku.mentoring.calendar.CalendarEntries;
import fi.polku.mentoring.calendar.CalendarEvent;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A person's own seats, as they take them along and as they stand in their calendar. */
@ApplicationScoped
class OwnSeats implements OwnData, CalendarEntries {
    private static final Duration SHOWN = Duration.ofDays(90);

    private static final String SEATS =
            "select id, event, name_fi, name_sv, name_en, title_fi, title_sv, title_en, kind, starts_at, minutes, place, link,"
                    + " cancelled_at, sequence, stamp, way, state, signed_at, changed_at, cast(attended as text) as attended,"
                    + " (select s.answer from polku.event_seat s where s.id = m.id) as answer from polku.my_seats() m";

    @PersistenceContext
    EntityManager database;

    @Inject
    EventEntry entry;

    @Inject
    Clock clock;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(47, "events", this::seats));
    }

    private Query all() {
        return database.createNativeQuery(SEATS, Tuple.class);
    }

    private void seats(Actor actor, Consumer<OwnThing> to) {
        actor.person();
        Row.each(
                all(),
                row -> to.accept(new OwnThing()
                        .id("id", row.id("event"))
                        .name("title", row.name("title"))
                        .name("programme", row.name("name"))
                        .code("kind", "event.kind", row.text("kind"))
                        .moment("startsAt", row.moment("starts_at"))
                        .moment("cancelledAt", row.moment("cancelled_at"))
                        .code("way", "event.way", row.text("way"))
                        .code("state", "event.seat", row.text("state"))
                        .code(
                                "attended",
                                "event.attended",
                                EventRows.said(row, "attended").map(yes -> yes ? "yes" : "no"))
                        .code("answer", "event.answer", row.text("answer"))
                        .moment("createdAt", row.moment("signed_at"))
                        .moment("changedAt", row.moment("changed_at"))));
    }

    @Override
    public List<CalendarEvent> events(Actor actor, Place place) {
        actor.person();
        Instant from = clock.instant().minus(SHOWN);
        return Row.all(all()).stream()
                .filter(row -> row.text("state").equals(Optional.of(SeatState.SIGNED_UP.code())))
                .filter(row -> row.moment("cancelled_at").isEmpty())
                .filter(row -> row.moment("starts_at").orElseThrow().isAfter(from))
                .map(row -> entry.of(row, EventRows.id(row, "event"), place, List.of()))
                .toList();
    }
}
