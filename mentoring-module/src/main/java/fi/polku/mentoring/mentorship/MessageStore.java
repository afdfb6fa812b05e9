package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages in the database, sealed with the key of their group. */
@ApplicationScoped
class MessageStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    static Place place(UUID group, UUID id) {
        return new Place(group, "group_message.words", id);
    }

    /** The newest first; for who has left their own alone. */
    List<Message> all(UUID group, Cursor after, int limit) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.group_messages(:group, :at, :id, :limit)", Tuple.class)
                        .setParameter("group", group)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .map(row -> message(group, row))
                .toList();
    }

    /** One's own, or of a group that one is in. */
    Optional<Message> find(UUID group, UUID id) {
        return Row.all(database.createNativeQuery("""
                                select m.id, m.author, w.given_name || ' ' || w.family_name as name, m.words, m.written_at, m.corrected_at, m.version
                                  from polku.group_message m join polku.person w on w.id = m.author
                                 where m.mentorship_group = :group and m.id = :id""", Tuple.class)
                        .setParameter("group", group)
                        .setParameter("id", id))
                .stream()
                .map(row -> message(group, row))
                .findFirst();
    }

    private Message message(UUID group, Row row) {
        UUID id = GroupRows.id(row, "id");
        return new Message(
                id,
                GroupRows.id(row, "author"),
                row.text("name").orElseThrow(),
                vault.open(place(group, id), row.bytes("words")).orElse(""),
                row.moment("written_at").orElseThrow(),
                row.moment("corrected_at"),
                row.number("version").orElseThrow());
    }

    void add(UUID id, UUID group, UUID author, String words) {
        database.createNativeQuery(
                        "insert into polku.group_message (id, mentorship_group, author, words, written_at, version)"
                                + " values (:id, :group, :author, :words, :now, 1)")
                .setParameter("id", id)
                .setParameter("group", group)
                .setParameter("author", author)
                .setParameter("words", vault.seal(place(group, id), words))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Nothing when it was changed since that version. */
    boolean correct(UUID group, UUID id, int version, String words) {
        return database.createNativeQuery(
                                "update polku.group_message set words = :words, corrected_at = :now, version = version + 1"
                                        + " where id = :id and version = :version")
                        .setParameter("words", vault.seal(place(group, id), words))
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    void delete(UUID id) {
        database.createNativeQuery("delete from polku.group_message where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
