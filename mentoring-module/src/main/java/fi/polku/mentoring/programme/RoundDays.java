package fi.polku.mentoring.programme;

import fi.polku.mentoring.calendar.CalendarDays;
import fi.polku.mentoring.calendar.CalendarEntries;
import fi.polku.mentoring.calendar.EventWords;
import fi.polku.mentoring.calendar.Revision;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The days of rounds that a person has applied to or has a task in. A long phase is its first day and its last: nobody wants a bar of a year in the calendar. */
@ApplicationScoped
class RoundDays implements CalendarEntries {
    private static final int SHORT = 7;

    @PersistenceContext
    EntityManager database;

    @Override
    public List<CalendarDays> days(Actor actor, Place place) {
        actor.person();
        return Row.all(database.createNativeQuery(
                        "select round, version, stamp, kind, first_day, last_day, name_fi, name_sv, name_en from polku.my_round_days()",
                        Tuple.class))
                .stream()
                .flatMap(row -> entries(row, place))
                .toList();
    }

    private static Stream<CalendarDays> entries(Row row, Place place) {
        LocalDate first = row.day("first_day").orElseThrow();
        LocalDate last = row.day("last_day").orElseThrow();
        if (last.isBefore(first.plusDays(SHORT))) {
            return Stream.of(entry(row, place, first, last, "whole"));
        }
        return Stream.of(entry(row, place, first, first, "begins"), entry(row, place, last, last, "ends"));
    }

    private static CalendarDays entry(Row row, Place place, LocalDate first, LocalDate last, String part) {
        Texts t = Texts.of(place.language());
        String kind = row.text("kind").orElseThrow();
        UUID round = Objects.requireNonNull(row.id("round"));
        UUID id = UUID.nameUUIDFromBytes((round + " " + kind + " " + part).getBytes(StandardCharsets.UTF_8));
        Revision revision = new Revision(
                id + "@" + place.host(),
                row.number("version").orElse(0),
                row.moment("stamp").orElseThrow());
        String programme =
                row.name("name").map((Localized name) -> name.in(t.locale())).orElse("");
        String title = t.get("calendar.phase." + part, t.get("phase.kind." + kind), programme);
        return new CalendarDays(
                revision,
                first,
                last,
                new EventWords(place.language(), title, place.base().resolve("mentoring")));
    }
}
