package fi.polku.tests.sharing;

import fi.polku.run.LoneDatabase;
import fi.polku.run.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A few people and things in a database of the product's, to whom histories happen by the statements that the product uses, as
 * the role and the actor that it uses, and are undone again. Not for more than one thread.
 */
final class World implements AutoCloseable {
    /** What is undone leaves dead rows, which the next has to step over. */
    private static final int SWEPT_EVERY = 100;

    private final Path home;
    private final LoneDatabase database;
    private final Connection connection;
    private final Statements statements = new Statements();
    private final Map<String, String> labels;
    private Optional<Savepoint> otherwise = Optional.empty();
    private int played;

    /**
     * Furnishes it.
     *
     * @param name under which its files are kept
     */
    World(String name) throws SQLException {
        this.home = ProjectFiles.root().resolve("tests/target/histories-" + name + "-" + UUID.randomUUID());
        this.database = LoneDatabase.forTests(home);
        this.connection = database.postgres().superuser().connect();
        Furniture furniture = new Furniture();
        this.labels = furniture.labels();
        run(furniture.script());
        run(Look.FUNCTIONS);
        connection.setAutoCommit(false);
        run("set log_statement = 'none'; set plan_cache_mode = force_generic_plan");
        connection.commit();
    }

    private void run(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /**
     * From now on something is different than in the product.
     *
     * @param sql what
     */
    void otherwise(String sql) throws SQLException {
        asInTheProduct();
        run(sql);
        otherwise = Optional.of(connection.setSavepoint());
    }

    /** Everything is as in the product again. */
    void asInTheProduct() throws SQLException {
        otherwise = Optional.empty();
        connection.rollback();
    }

    /**
     * Lets a history happen here and in a model, and undoes it here.
     *
     * @return what everybody may, in lines
     */
    Set<String> after(List<Step> history, Model model) throws SQLException {
        statements.forget();
        String steps = history.stream()
                .map(step -> statements.happens(step, model) + ";\n")
                .collect(Collectors.joining());
        try {
            return lines(steps + Look.AT_EVERYTHING).stream()
                    .map(this::label)
                    .collect(Collectors.toCollection(TreeSet::new));
        } finally {
            undo();
        }
    }

    private void undo() throws SQLException {
        if (otherwise.isPresent()) {
            connection.rollback(otherwise.get());
            return;
        }
        connection.rollback();
        if (++played % SWEPT_EVERY == 0) {
            connection.setAutoCommit(true);
            run("vacuum");
            connection.setAutoCommit(false);
        }
    }

    /** The line as the model has it: by numbers rather than by keys. */
    private String label(String line) {
        int sees = line.indexOf(" sees ");
        if (sees < 0) {
            return line;
        }
        String who = line.substring(0, sees + " sees ".length());
        String[] row = line.substring(who.length()).split(" ", 2);
        return who
                + switch (row[0]) {
                    case "deputy" -> "deputy " + statements.deputies().indexOf(UUID.fromString(row[1]));
                    case "share" -> share(row[1].split("/", 2));
                    default -> labels.getOrDefault(row[0] + " " + row[1], "unknown " + row[0] + " " + row[1]);
                };
    }

    private String share(String[] key) {
        String thing = Optional.ofNullable(labels.get("goal " + key[0])).orElseGet(() -> label("log_entry", key[0]));
        boolean relation = key[1].equals("supervisor") || key[1].equals("host");
        Optional<String> group = Optional.ofNullable(labels.get("mentorship_group " + key[1]))
                .map(label -> label.replace("mentorship_group", "group"));
        return "share of " + thing + " with "
                + (relation
                        ? key[1]
                        : group.orElseGet(() -> label("person", key[1]).split(" ", 2)[1]));
    }

    private String label(String table, String key) {
        return labels.getOrDefault(table + " " + key, table + " " + key);
    }

    /** The rows of the last of several statements. */
    private List<String> lines(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(script);
            List<String> lines = new ArrayList<>();
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    lines.clear();
                    ResultSet result = statement.getResultSet();
                    while (result.next()) {
                        lines.add(result.getString(1));
                    }
                }
                rows = statement.getMoreResults();
            }
            return lines;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                database) {
            connection.rollback();
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
