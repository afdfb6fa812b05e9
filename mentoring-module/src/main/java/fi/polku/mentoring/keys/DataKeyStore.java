package fi.polku.mentoring.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Wrapped keys in the database: read by who may read what they open, made by who may write it, destroyed by a door. */
@ApplicationScoped
class DataKeyStore {
    @PersistenceContext
    EntityManager database;

    /** All of an owner's, the own one first; also those that have been destroyed. */
    List<WrappedKey> of(UUID owner) {
        return keys(database.createNativeQuery(
                        "select author, wrapped, master from polku_keys.data_key where owner = :owner"
                                + " order by author <> owner, created_at",
                        Tuple.class)
                .setParameter("owner", owner)
                .getResultList());
    }

    /** The same of several owners, in one statement; one without keys is not among them. */
    Map<UUID, List<WrappedKey>> of(Collection<UUID> owners) {
        List<?> rows = database.createNativeQuery(
                        "select owner, author, wrapped, master from polku_keys.data_key where owner = any (:owners)"
                                + " order by author <> owner, created_at",
                        Tuple.class)
                .setParameter("owners", owners.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.groupingBy(
                        row -> row.get("owner", UUID.class),
                        Collectors.mapping(DataKeyStore::key, Collectors.toUnmodifiableList())));
    }

    /** The one that was made for that id. */
    WrappedKey own(UUID author) {
        return keys(database.createNativeQuery(
                                "select author, wrapped, master from polku_keys.data_key where author = :author",
                                Tuple.class)
                        .setParameter("author", author)
                        .getResultList())
                .get(0);
    }

    /** Adds it, unless there is one of that id, if only a destroyed one. */
    void add(WrappedKey key) {
        database.createNativeQuery(
                        "insert into polku_keys.data_key (owner, author, wrapped, master) values (:owner, :owner, :wrapped, :master)"
                                + " on conflict do nothing")
                .setParameter("owner", key.author())
                .setParameter("wrapped", key.wrapped().orElseThrow())
                .setParameter("master", key.master())
                .executeUpdate();
    }

    /** Destroys all of an owner's, and says how many there were. */
    int destroy(UUID owner) {
        return (Integer) database.createNativeQuery("select polku_keys.destroy(:owner)", Integer.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    private static List<WrappedKey> keys(List<?> rows) {
        return rows.stream().map(Tuple.class::cast).map(DataKeyStore::key).toList();
    }

    private static WrappedKey key(Tuple row) {
        return new WrappedKey(
                row.get("author", UUID.class),
                Optional.ofNullable(row.get("wrapped", byte[].class)),
                row.get("master", String.class));
    }
}
