package fi.polku.mentoring.sync;

import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Dead letters in the database, through doors that let no content out and no other organisation's letters. */
@ApplicationScoped
class DeadLetterStore {
    static final String KIND = "message";

    @PersistenceContext
    EntityManager database;

    /** The last refused first. */
    List<DeadLetter> list(Cursor after, int limit) {
        return rows(database.createNativeQuery("select * from polku.dead_letters(:at, :id, :limit)", Tuple.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .map(DeadLetterStore::letter)
                .toList();
    }

    Optional<DeadLetter> find(UUID id) {
        return rows(database.createNativeQuery(
                                "select * from polku.dead_letters('infinity', :id, 2147483647) d where d.id = :id",
                                Tuple.class)
                        .setParameter("id", id))
                .map(DeadLetterStore::letter)
                .findFirst();
    }

    private static DeadLetter letter(Tuple row) {
        return new DeadLetter(
                row.get("id", UUID.class),
                row.get("host", String.class),
                row.get("kind", String.class),
                row.get("host_person", String.class),
                row.get("written_at", Instant.class),
                row.get("dead_at", Instant.class),
                row.get("attempts", Integer.class),
                Optional.ofNullable(row.get("fault", String.class)).orElse(""),
                Optional.ofNullable(row.get("fields", String.class))
                        .map(fields -> Arrays.asList(fields.split(" ", -1)))
                        .orElse(List.of()),
                row.get("size", Integer.class),
                row.get("superseded", Boolean.class));
    }

    /** Those that will be sent again, with their owners. */
    List<AuditedThing> resend(Optional<UUID> only, Instant now) {
        return rows(database.createNativeQuery(
                                "select id, person from polku.resend_dead_letters(cast(:only as uuid), :now)",
                                Tuple.class)
                        .setParameter("only", only.map(UUID::toString).orElse(null))
                        .setParameter("now", now))
                .map(row -> AuditedThing.of(KIND, row.get("id", UUID.class), row.get("person", UUID.class)))
                .toList();
    }

    /** Whose it was; absent when there is no such letter. */
    Optional<UUID> drop(UUID id, String reason, Instant now) {
        return rows(database.createNativeQuery(
                                "select person from polku.drop_dead_letter(:id, :reason, :now)", Tuple.class)
                        .setParameter("id", id)
                        .setParameter("reason", reason)
                        .setParameter("now", now))
                .map(row -> row.get("person", UUID.class))
                .findFirst();
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
