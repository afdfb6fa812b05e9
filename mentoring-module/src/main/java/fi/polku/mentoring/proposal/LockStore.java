package fi.polku.mentoring.proposal;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the members of a matching group have decided before the engine looks for groups, in the database. */
@ApplicationScoped
class LockStore {
    @PersistenceContext
    EntityManager database;

    /** All of a round, the first first. */
    List<Lock> of(UUID round) {
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        Row.all(database.createNativeQuery("select * from polku.proposal_locks(:round)", Tuple.class)
                        .setParameter("round", round))
                .forEach(row -> rows.computeIfAbsent(Objects.requireNonNull(row.id("id")), id -> new ArrayList<>())
                        .add(row));
        return rows.entrySet().stream()
                .map(lock -> new Lock(
                        lock.getKey(),
                        LockKind.of(lock.getValue().get(0).text("kind").orElseThrow())
                                .orElseThrow(),
                        lock.getValue().get(0).text("maker"),
                        lock.getValue().stream().map(LockStore::person).toList()))
                .toList();
    }

    static ProposedPerson person(Row row) {
        return new ProposedPerson(
                Optional.ofNullable(row.id("application")),
                row.text("name").orElse(""),
                row.number("place").orElse(0),
                row.name("name"),
                GroupRole.of(row.text("role").orElseThrow()).orElseThrow());
    }

    /** False when one of them is not at the desk any more, or not the acting member's to weigh. */
    boolean lock(UUID id, UUID round, LockKind kind, Collection<UUID> applications, Instant now) {
        return (boolean) database.createNativeQuery(
                        "select polku.lock_people(:id, :round, :kind, cast(string_to_array(:applications, ' ') as uuid[]), :now)",
                        Boolean.class)
                .setParameter("id", id)
                .setParameter("round", round)
                .setParameter("kind", kind.code())
                .setParameter(
                        "applications",
                        applications.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("now", now)
                .getSingleResult();
    }

    /** False when there is none whose people the acting member weighs all. */
    boolean release(UUID round, UUID lock) {
        return (boolean) database.createNativeQuery("select polku.release_lock(:round, :lock)", Boolean.class)
                .setParameter("round", round)
                .setParameter("lock", lock)
                .getSingleResult();
    }
}
