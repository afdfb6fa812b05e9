package fi.polku.mentoring.keys;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Rotations in the database, and the pages of keys that they move. */
@ApplicationScoped
class RotationStore {
    private static final String LAST =
            "select id, master, started_at, moved_at, ended_at, total, done, left_over, fault from polku_keys.rotation"
                    + " order by started_at desc, id limit 1";

    /** What was destroyed or moved on meanwhile is left as it is. */
    private static final String WRITE = """
            update polku_keys.data_key d set wrapped = n.anew, master = ?
              from unnest(?, ?, ?) as n (author, former, anew)
             where d.author = n.author and d.wrapped = n.former""";

    private static final UUID ANY = new UUID(0, 0);

    @PersistenceContext
    EntityManager database;

    /** A key before and after. */
    record Change(UUID author, byte[] former, byte[] anew) {}

    /** Work on the connection of the running transaction. */
    private interface Work<T> {
        T on(Statements statements) throws SQLException;
    }

    /** Says whether it is the only one under way. */
    boolean begin(UUID id, String master, int total, Instant now) {
        return database.createNativeQuery("insert into polku_keys.rotation (id, master, total, started_at, moved_at)"
                                + " values (:id, :master, :total, :now, :now) on conflict do nothing")
                        .setParameter("id", id)
                        .setParameter("master", master)
                        .setParameter("total", total)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    Optional<Rotation> last() {
        return with(sql -> sql.query(RotationStore::rotation, LAST)).stream().findFirst();
    }

    /** Keys that others of the known master keys have wrapped, in the order of their ids. */
    List<WrappedKey> page(String master, List<String> known, Optional<UUID> after, int size) {
        return with(sql -> sql.query(
                row -> new WrappedKey(
                        row.getObject("author", UUID.class),
                        Optional.of(row.getBytes("wrapped")),
                        row.getString("master")),
                "select author, wrapped, master from polku_keys.data_key"
                        + " where wrapped is not null and master <> ? and master = any (?) and (? or author > ?)"
                        + " order by author limit ?",
                master,
                Column.of("text", known, name -> name),
                after.isEmpty(),
                after.orElse(ANY),
                size));
    }

    int write(UUID rotation, String master, List<Change> changes, Instant now) {
        return with(sql -> {
            int written = sql.update(
                    WRITE,
                    master,
                    Column.of("uuid", changes, Change::author),
                    Column.of("bytea", changes, Change::former),
                    Column.of("bytea", changes, Change::anew));
            sql.update(
                    "update polku_keys.rotation set done = least(total, done + ?), moved_at = ?, fault = null where id = ?",
                    written,
                    now,
                    rotation);
            return written;
        });
    }

    void end(UUID rotation, int leftOver, Instant now) {
        database.createNativeQuery("update polku_keys.rotation set ended_at = :now, left_over = :left, fault = null"
                        + " where id = :id and ended_at is null")
                .setParameter("now", now)
                .setParameter("left", leftOver)
                .setParameter("id", rotation)
                .executeUpdate();
    }

    void standsStill(UUID rotation, String why) {
        database.createNativeQuery("update polku_keys.rotation set fault = :why where id = :id and ended_at is null")
                .setParameter("why", why)
                .setParameter("id", rotation)
                .executeUpdate();
    }

    private <T> T with(Work<T> work) {
        return database.unwrap(Session.class).doReturningWork(connection -> work.on(new Statements(connection)));
    }

    private static Rotation rotation(ResultSet row) throws SQLException {
        return new Rotation(
                row.getObject("id", UUID.class),
                row.getString("master"),
                new Rotation.Times(
                        Statements.instant(row, "started_at").orElseThrow(),
                        Statements.instant(row, "moved_at").orElseThrow(),
                        Statements.instant(row, "ended_at")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("left_over"),
                Optional.ofNullable(row.getString("fault")));
    }
}
