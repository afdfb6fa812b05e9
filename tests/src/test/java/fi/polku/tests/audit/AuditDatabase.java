package fi.polku.tests.audit;

import fi.polku.mentoring.audit.SealKeys;
import fi.polku.mentoring.audit.Sealer;
import fi.polku.mentoring.audit.Verdict;
import fi.polku.mentoring.audit.Verification;
import fi.polku.run.LoneDatabase;
import fi.polku.run.ProjectFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database with the product's tables and no product, whose audit is written and sealed by hand. */
final class AuditDatabase implements AutoCloseable {
    static final SealKeys OLD = SealKeys.parse(key(1));
    static final SealKeys NEW = SealKeys.parse(key(2) + "\n" + key(1));
    static final SealKeys FORGER = SealKeys.parse(key(3));

    private static final String WRITE =
            "insert into polku_audit.record (actor, acting_as, action, subject_kind, subject, owner, \"right\")"
                    + " values (gen_random_uuid(), ?, ?, 'goal', gen_random_uuid(), gen_random_uuid(), ?)";

    private final LoneDatabase database;
    private final List<String> head = new ArrayList<>();

    AuditDatabase(String name) {
        Path home = ProjectFiles.root().resolve("tests/target/audit-" + name);
        empty(home);
        this.database = LoneDatabase.forTests(home);
    }

    private static String key(int of) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) of);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static void empty(Path home) {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(home) && !file.equals(home.resolve("processes")))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The superuser, in transactions. */
    Connection connect() throws SQLException {
        Connection connection = database.postgres().superuser().connect();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Starts the product's migration, as the start of the product does. */
    void startAnew() {
        database.migrate();
    }

    /** A record more, in the connection's transaction; gives its number. */
    static long write(Connection in, String action) throws SQLException {
        try (PreparedStatement statement = in.prepareStatement(WRITE + " returning id")) {
            statement.setString(1, "");
            statement.setString(2, action);
            statement.setString(3, "own");
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Seals one batch; says whether anything was sealed. */
    boolean seal(SealKeys keys, int most) throws SQLException {
        try (Connection connection = connect()) {
            Optional<String> line = new Sealer(keys, most).next(connection, Instant.now());
            connection.commit();
            line.ifPresent(head::add);
            return line.isPresent();
        }
    }

    void sealAll(SealKeys keys, int most) throws SQLException {
        while (seal(keys, most)) {
            // until nothing waits
        }
    }

    /** The lines that were written outside the database. */
    List<String> head() {
        return head;
    }

    Verdict verify(SealKeys keys) throws SQLException {
        try (Connection connection = connect()) {
            return verify(connection, keys, Optional.of(String.join("\n", head) + "\n"));
        }
    }

    static Verdict verify(Connection in, SealKeys keys, Optional<String> head) throws SQLException {
        try {
            return Verification.of(in, keys, head.map(text -> new BufferedReader(new StringReader(text))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void execute(Connection in, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = in.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    long one(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return one(connection, sql);
        }
    }

    static long one(Connection in, String sql) throws SQLException {
        try (PreparedStatement statement = in.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
