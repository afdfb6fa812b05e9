package fi.polku.mentoring.feed;

import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Addresses of calendars in the database, by their digests. */
@ApplicationScoped
class FeedStore {
    @PersistenceContext
    EntityManager database;

    Optional<Instant> madeAt(UUID person) {
        return Row.all(database.createNativeQuery(
                                "select made_at from polku.calendar_feed where person = :person", Tuple.class)
                        .setParameter("person", person))
                .stream()
                .findFirst()
                .flatMap(row -> row.moment("made_at"));
    }

    void put(UUID person, byte[] link, Instant now) {
        database.createNativeQuery(
                        "insert into polku.calendar_feed (person, link, made_at) values (:person, :link, :now)"
                                + " on conflict (person) do update set link = excluded.link, made_at = excluded.made_at")
                .setParameter("person", person)
                .setParameter("link", link)
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean remove(UUID person) {
        return database.createNativeQuery("delete from polku.calendar_feed where person = :person")
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }

    Optional<Feeds.Owner> owner(byte[] link) {
        return Row.all(database.createNativeQuery("select person, language from polku.feed_owner(:link)", Tuple.class)
                        .setParameter("link", link))
                .stream()
                .findFirst()
                .map(row -> new Feeds.Owner(
                        Objects.requireNonNull(row.id("person")),
                        Locale.forLanguageTag(row.text("language").orElse("fi"))));
    }
}
