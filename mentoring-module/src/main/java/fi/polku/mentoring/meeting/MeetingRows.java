package fi.polku.mentoring.meeting;

import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.Cadence;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Meetings as rows of a query. */
final class MeetingRows {
    /** The columns of a meeting called x, and the name of whose workplace is visited. */
    static final String MEETING = """
            select x.id, x.mentorship_group, x.starts_at, x.minutes, x.preparation, x.way, x.place, x.link, x.host, x.cancelled_at, x.recorded_at,
                   x.sequence, x.stamped_at, x.version,
                   (select p.name from polku.people_of_meetings(x.mentorship_group) p where p.person = x.host) as host_name""";

    private MeetingRows() {}

    static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }

    static Meeting meeting(Row row) {
        return new Meeting(
                id(row, "id"),
                id(row, "mentorship_group"),
                row.moment("starts_at").orElseThrow(),
                row.number("minutes").orElseThrow(),
                row.number("preparation").orElseThrow(),
                where(row),
                row.text("host_name").orElse(""),
                new Meeting.Life(
                        row.moment("cancelled_at"),
                        row.moment("recorded_at"),
                        row.number("sequence").orElseThrow(),
                        row.moment("stamped_at").orElseThrow()),
                row.number("version").orElseThrow());
    }

    /** Whoever was to be visited may have been erased since; then it is known where no more. */
    private static Where where(Row row) {
        Way way = row.text("way").flatMap(Way::of).orElseThrow();
        String place = row.text("place").orElse("");
        Optional<URI> link = row.text("link").map(URI::create);
        Optional<UUID> host = Optional.ofNullable(row.id("host"));
        return way == Way.VISIT && host.isEmpty()
                ? new Where(Way.PLACE, place.isEmpty() ? "–" : place, link, host)
                : new Where(way, place, link, host);
    }

    static GroupHabits habits(Row row) {
        return habits(row, "minutes", "preparation");
    }

    static GroupHabits habitsBeside(Row row) {
        return habits(row, "usual_minutes", "usual_preparation");
    }

    private static GroupHabits habits(Row row, String minutes, String preparation) {
        LocalDate begun = row.day("begun_on").orElseThrow();
        LocalDate first = row.day("first_day").filter(begun::isBefore).orElse(begun);
        return new GroupHabits(
                id(row, "mentorship_group"),
                programme(row),
                row.text("cadence").flatMap(Cadence::of).orElseThrow(),
                row.number(minutes).orElseThrow(),
                row.number(preparation).orElseThrow(),
                first,
                row.day("last_day"),
                row.flag("goes_on"),
                row.moment("last_at").map(at -> LocalDateTime.ofInstant(at, Texts.ZONE)));
    }

    static Localized programme(Row row) {
        return row.name("name").orElseThrow();
    }

    static Participant participant(Row row) {
        return new Participant(
                id(row, "person"),
                row.text("name").orElse(""),
                row.flag("now"),
                row.text("answer").flatMap(Answer::of),
                came(row));
    }

    /** Null is: not written down. */
    private static Optional<Boolean> came(Row row) {
        return row.flag("counted") ? Optional.of(row.flag("came")) : Optional.empty();
    }
}
