package fi.polku.mentoring.desk;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notes of a desk in the database, sealed with the key of whom they are about. */
@ApplicationScoped
class DeskNoteStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /** Who has applied, and what is written about them. */
    record About(UUID owner, List<DeskNote> notes) {}

    static Place place(UUID owner, UUID note) {
        return new Place(owner, "desk_note.words", note);
    }

    /** By application; of those whom the actor weighs. */
    Map<UUID, About> about(UUID round, Collection<UUID> applications) {
        List<Row> rows = Row.all(database.createNativeQuery(
                        "select * from polku.desk_notes(:round, cast(string_to_array(:all, ' ') as uuid[]))",
                        Tuple.class)
                .setParameter("round", round)
                .setParameter("all", applications.stream().map(UUID::toString).collect(Collectors.joining(" "))));
        vault.prepare(rows.stream()
                .filter(row -> row.id("id") != null)
                .map(row -> Objects.requireNonNull(row.id("owner")))
                .collect(Collectors.toSet()));
        Map<UUID, About> all = new LinkedHashMap<>();
        for (Row row : rows) {
            UUID owner = Objects.requireNonNull(row.id("owner"));
            About about = all.computeIfAbsent(
                    Objects.requireNonNull(row.id("application")), id -> new About(owner, new ArrayList<>()));
            UUID note = row.id("id");
            if (note != null) {
                about.notes().add(note(row, owner, note));
            }
        }
        return all;
    }

    private DeskNote note(Row row, UUID owner, UUID id) {
        return new DeskNote(
                id,
                row.text("author"),
                row.flag("mine"),
                vault.open(place(owner, id), row.bytes("words")).orElseThrow(),
                row.moment("written_at").orElseThrow());
    }

    void add(UUID id, UUID application, UUID owner, UUID author, String words, Instant now) {
        database.createNativeQuery("insert into polku.desk_note (id, application, owner, author, words, written_at)"
                        + " values (:id, :application, :owner, :author, :words, :now)")
                .setParameter("id", id)
                .setParameter("application", application)
                .setParameter("owner", owner)
                .setParameter("author", author)
                .setParameter("words", vault.seal(place(owner, id), words))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** False when it is not the actor's, or not at that desk. */
    boolean remove(UUID round, UUID note) {
        return database.createNativeQuery("""
                                delete from polku.desk_note n
                                 where n.id = :note and n.author = polku.person()
                                   and exists (select 1 from polku.application a where a.id = n.application and a.round = :round)""")
                        .setParameter("note", note)
                        .setParameter("round", round)
                        .executeUpdate()
                == 1;
    }
}
