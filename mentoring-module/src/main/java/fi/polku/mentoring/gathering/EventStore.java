package fi.polku.mentoring.gathering;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events in the database: written by who runs the round, read by everybody through one door. */
@ApplicationScoped
class EventStore {
    private static final String COLUMNS =
            "id, round, name_fi, name_sv, name_en, kind, title_fi, title_sv, title_en, about_fi, about_sv, about_en, speakers, starts_at, minutes, place,"
                    + " seats, remote, link, remote_seats, sign_up_until, audience, cancelled_at, version, runs, trains, invited, in_room, remotely, waiting,"
                    + " way, state, ahead, cast(attended as text) as attended";

    private static final String ADD = """
            insert into polku.event (id, round, kind, title_fi, title_sv, title_en, about_fi, about_sv, about_en, speakers, starts_at, minutes,
                                     place, seats, remote, link, remote_seats, sign_up_until, audience, stamp, created_at, changed_at, version)
            values (:id, :round, :kind, :titleFi, :titleSv, :titleEn, :aboutFi, :aboutSv, :aboutEn, :speakers, :startsAt, :minutes,
                    :place, cast(:seats as int), :remote, :link, cast(:remoteSeats as int), :signUpUntil, string_to_array(:audience, ' '), :now, :now, :now, 1)""";

    private static final String CHANGE = """
            update polku.event
               set kind = :kind, title_fi = :titleFi, title_sv = :titleSv, title_en = :titleEn, about_fi = :aboutFi, about_sv = :aboutSv,
                   about_en = :aboutEn, speakers = :speakers, starts_at = :startsAt, minutes = :minutes, place = :place, seats = cast(:seats as int),
                   remote = :remote, link = :link, remote_seats = cast(:remoteSeats as int), sign_up_until = :signUpUntil,
                   audience = string_to_array(:audience, ' '), changed_at = :now, version = version + 1,
                   sequence = case when :moved then sequence + 1 else sequence end, stamp = case when :moved then cast(:now as timestamptz) else stamp end
             where id = :id and version = :version and cancelled_at is null""";

    @PersistenceContext
    EntityManager database;

    /** Which round somebody sees, and whether they run it. */
    record OfRound(Localized programme, boolean runs, boolean announced) {}

    Optional<OfRound> round(UUID round) {
        return Row.all(database.createNativeQuery(
                                "select p.name_fi, p.name_sv, p.name_en, p.id = any (polku.programmes_i_run()) as runs, r.announced"
                                        + " from polku.programme_round r join polku.programme p on p.id = r.programme where r.id = :round",
                                Tuple.class)
                        .setParameter("round", round))
                .stream()
                .findFirst()
                .map(row -> new OfRound(EventRows.name(row, "name"), row.flag("runs"), row.flag("announced")));
    }

    Optional<EventView> find(UUID id) {
        return read(database.createNativeQuery(
                                "select " + COLUMNS + " from polku.event_cards(:id, null, null)", Tuple.class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** The last first. */
    List<EventView> ofRound(UUID round, Cursor after, int limit) {
        return read(database.createNativeQuery(
                        "select " + COLUMNS
                                + " from polku.event_cards(null, :round, null) where (starts_at, id) < (:at, :id) order by starts_at desc, id desc limit :limit",
                        Tuple.class)
                .setParameter("round", round)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit));
    }

    /** In all rounds that the acting person has to do with, the next first; what was called off only where they come. */
    List<EventView> coming(Instant from, int limit) {
        return read(database.createNativeQuery(
                        "select " + COLUMNS + " from polku.event_cards(null, null, :from)"
                                + " where cancelled_at is null or state in ('signed-up', 'waiting') order by starts_at, id limit :limit",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("limit", limit));
    }

    private static List<EventView> read(Query query) {
        return Row.all(query).stream().map(EventRows::event).toList();
    }

    void add(UUID id, UUID round, EventContent content, Instant now) {
        filled(database.createNativeQuery(ADD), content)
                .setParameter("id", id)
                .setParameter("round", round)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Nothing when it was changed since that version. */
    boolean change(EventView before, EventContent content, boolean moved, Instant now) {
        return filled(database.createNativeQuery(CHANGE), content)
                        .setParameter("id", before.id())
                        .setParameter("version", before.version())
                        .setParameter("moved", moved)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private static Query filled(Query query, EventContent content) {
        EventPlaces places = content.places();
        return query.setParameter("kind", content.kind().code())
                .setParameter("titleFi", content.title().fi())
                .setParameter("titleSv", content.title().sv())
                .setParameter("titleEn", content.title().en())
                .setParameter("aboutFi", content.about().fi())
                .setParameter("aboutSv", content.about().sv())
                .setParameter("aboutEn", content.about().en())
                .setParameter("speakers", content.speakers())
                .setParameter("startsAt", content.startsAt())
                .setParameter("minutes", content.minutes())
                .setParameter("place", places.place().orElse(""))
                .setParameter("seats", text(places.seats()))
                .setParameter("remote", places.remote())
                .setParameter("link", places.link().orElse(""))
                .setParameter("remoteSeats", text(places.remoteSeats()))
                .setParameter("signUpUntil", content.signUpUntil())
                .setParameter(
                        "audience",
                        content.audience().stream()
                                .sorted()
                                .map(EventAudience::code)
                                .collect(Collectors.joining(" ")));
    }

    private static @Nullable String text(Optional<Integer> number) {
        return number.map(String::valueOf).orElse(null);
    }

    boolean cancel(EventView before, Instant now) {
        return database.createNativeQuery(
                                "update polku.event set cancelled_at = :now, changed_at = :now, stamp = :now, sequence = sequence + 1, version = version + 1"
                                        + " where id = :id and version = :version and cancelled_at is null")
                        .setParameter("id", before.id())
                        .setParameter("version", before.version())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Whoever signs up meanwhile waits until this transaction is over. */
    void hold(UUID event) {
        Row.all(database.createNativeQuery("select id from polku.event where id = :id for update", Tuple.class)
                .setParameter("id", event));
    }
}
