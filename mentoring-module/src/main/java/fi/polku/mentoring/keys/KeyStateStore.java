package fi.polku.mentoring.keys;

import fi.polku.mentoring.keys.KeyState.Condition;
import fi.polku.mentoring.keys.KeyState.Master;
import fi.polku.mentoring.keys.KeyState.Node;
import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** How keys stand in the database, and what each node has told of those it knows. */
@ApplicationScoped
class KeyStateStore {
    /** Who has not told for so long is gone. */
    private static final Duration ALIVE = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    RotationStore rotations;

    KeyState state(KeyRing ring, Instant now) {
        String primary = ring.primary().name();
        Map<String, Long> wrapped = wrapped();
        List<Node> nodes = nodes(now);
        Optional<Rotation> rotation = rotations.last();
        Set<String> names = new LinkedHashSet<>(names(ring));
        nodes.forEach(node -> names.addAll(node.known()));
        names.addAll(wrapped.keySet());
        List<Master> masters = names.stream()
                .map(name -> {
                    long keys = wrapped.getOrDefault(name, 0L);
                    return new Master(name, keys, condition(name, keys, ring, nodes, rotation));
                })
                .toList();
        return new KeyState(primary, masters, nodes, rotation);
    }

    private static Condition condition(
            String name, long keys, KeyRing ring, List<Node> nodes, Optional<Rotation> rotation) {
        boolean known = names(ring).contains(name)
                && nodes.stream().allMatch(node -> node.known().contains(name));
        if (keys > 0 && !known) {
            return Condition.MISSING;
        }
        if (ring.primary().name().equals(name)
                || nodes.stream().anyMatch(node -> node.primary().equals(name))) {
            return Condition.WRAPS;
        }
        boolean wanted = rotation.filter(Rotation::isOpen).isPresent();
        return keys > 0 || wanted ? Condition.OPENS : Condition.IDLE;
    }

    static List<String> names(KeyRing ring) {
        return ring.keys().stream().map(MasterKey::name).toList();
    }

    /** How many data keys each master key has wrapped. */
    Map<String, Long> wrapped() {
        Map<String, Long> wrapped = new LinkedHashMap<>();
        query(
                        row -> Map.entry(row.getString("master"), row.getLong("keys")),
                        "select master, keys from polku_keys.wrapped_by()")
                .forEach(each -> wrapped.put(each.getKey(), each.getValue()));
        return wrapped;
    }

    private List<Node> nodes(Instant now) {
        return query(
                KeyStateStore::node,
                "select wraps_with, known, fault, seen_at from polku_keys.node where seen_at > ? order by id",
                now.minus(ALIVE));
    }

    private static Node node(ResultSet row) throws SQLException {
        return new Node(
                row.getString("wraps_with"),
                Set.of((String[]) row.getArray("known").getArray()),
                Optional.ofNullable(row.getString("fault")),
                Statements.instant(row, "seen_at").orElseThrow());
    }

    /** What this node knows; nodes that have been gone for a day are forgotten. */
    void tell(UUID node, KeyRing ring, Optional<String> fault, Instant now) {
        database.unwrap(Session.class).doWork(connection -> {
            Statements sql = new Statements(connection);
            sql.update("delete from polku_keys.node where seen_at < ?", now.minus(KEPT));
            sql.update(
                    "insert into polku_keys.node (id, wraps_with, known, fault, seen_at) values (?, ?, ?, ?, ?)"
                            + " on conflict (id) do update set wraps_with = excluded.wraps_with, known = excluded.known,"
                            + " fault = excluded.fault, seen_at = excluded.seen_at",
                    node,
                    ring.primary().name(),
                    Column.of("text", names(ring), name -> name),
                    fault.orElse(null),
                    now);
        });
    }

    private <T> List<T> query(Statements.RowReader<T> reader, String sql, Object... values) {
        return database.unwrap(Session.class)
                .doReturningWork(connection -> new Statements(connection).query(reader, sql, values));
    }
}
