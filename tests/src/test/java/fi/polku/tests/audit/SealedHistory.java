package fi.polku.tests.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A history that was sealed while some took long to commit and some gave up, with a change of key in the middle; and what
 * anybody can see of it who knows what was committed when.
 */
final class SealedHistory {
    private static final int ROUNDS = 9;
    private static final int ROUND_OF_NEW_KEY = 5;
    private static final int ALL = 1_000;

    /** A record as text. */
    record Line(long id, long tx, String json) {}

    /** What there is: seals by number, as text, and records in the order of transaction and number. */
    record State(Map<Long, String> seals, List<Line> records) {
        static State of(Connection in) throws SQLException {
            Map<Long, String> seals = new TreeMap<>();
            List<Line> records = new ArrayList<>();
            try (PreparedStatement statement =
                            in.prepareStatement("select seq, to_jsonb(s)::text from polku_audit.seal s order by seq");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    seals.put(row.getLong(1), row.getString(2));
                }
            }
            try (PreparedStatement statement = in.prepareStatement(
                            "select id, tx, to_jsonb(r)::text from polku_audit.record r order by tx, id");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(new Line(row.getLong(1), row.getLong(2), row.getString(3)));
                }
            }
            return new State(seals, records);
        }
    }

    /** The first thing that is different: a seal, or one of these records of its batch. */
    record Difference(long seal, Set<Long> records) {}

    private final AuditDatabase database;
    /** The numbers of the records of each seal, as they were committed before it and not before the one before. */
    private final List<Set<Long>> batches = new ArrayList<>();

    private final State original;

    SealedHistory(AuditDatabase database) throws SQLException {
        this.database = database;
        write();
        try (Connection connection = database.connect()) {
            this.original = State.of(connection);
        }
    }

    private void write() throws SQLException {
        Random random = new Random(7);
        Optional<Connection> slow = Optional.empty();
        Set<Long> ofSlow = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Set<Long> committed = new HashSet<>();
            if (slow.isPresent() && round % 3 == 0) {
                slow.get().commit();
                slow.get().close();
                slow = Optional.empty();
                committed.addAll(ofSlow);
                ofSlow.clear();
            }
            if (slow.isEmpty() && round < ROUNDS - 1) {
                slow = Optional.of(database.connect());
                ofSlow.add(AuditDatabase.write(slow.get(), "slow.begin"));
            }
            committed.addAll(quick(random));
            if (slow.isPresent()) {
                ofSlow.add(AuditDatabase.write(slow.get(), "slow.go-on"));
            }
            committed.addAll(quick(random));
            database.seal(round < ROUND_OF_NEW_KEY ? AuditDatabase.OLD : AuditDatabase.NEW, ALL);
            batches.add(committed);
        }
        if (slow.isPresent()) {
            throw new IllegalStateException("the history has no end");
        }
    }

    private Set<Long> quick(Random random) throws SQLException {
        Set<Long> committed = new HashSet<>();
        try (Connection connection = database.connect()) {
            for (int transaction = 0; transaction < 2; transaction++) {
                Set<Long> written = new HashSet<>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    written.add(AuditDatabase.write(connection, "goal.set"));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(written);
                }
            }
        }
        return committed;
    }

    State original() {
        return original;
    }

    /** How many seals there are. */
    int seals() {
        return batches.size();
    }

    List<Line> batch(int seal) {
        Set<Long> ids = batches.get(seal - 1);
        return original.records().stream()
                .filter(line -> ids.contains(line.id()))
                .toList();
    }

    /** What a verification must name. */
    Optional<Difference> first(State now) {
        for (int seal = 1; seal <= seals(); seal++) {
            long seq = seal;
            if (!Objects.equals(original.seals().get(seq), now.seals().get(seq))) {
                return Optional.of(new Difference(seq, Set.of()));
            }
            List<Line> was = batch(seal);
            Set<Long> transactions = new HashSet<>();
            was.forEach(line -> transactions.add(line.tx()));
            List<Line> is = now.records().stream()
                    .filter(line -> transactions.contains(line.tx()))
                    .toList();
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                Optional<Line> before = i < was.size() ? Optional.of(was.get(i)) : Optional.empty();
                Optional<Line> after = i < is.size() ? Optional.of(is.get(i)) : Optional.empty();
                if (!before.equals(after)) {
                    Set<Long> either = new HashSet<>();
                    before.ifPresent(line -> either.add(line.id()));
                    after.ifPresent(line -> either.add(line.id()));
                    return Optional.of(new Difference(seq, either));
                }
            }
        }
        return Optional.empty();
    }
}
