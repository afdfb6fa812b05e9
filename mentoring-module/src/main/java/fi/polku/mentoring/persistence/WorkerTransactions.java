package fi.polku.mentoring.persistence;

import fi.polku.mentoring.shared.Actor;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Transactions of a worker that reads more rows than fit into memory, on a connection of its own. They run as the worker,
 * like all others run as somebody.
 */
@ApplicationScoped
public class WorkerTransactions {
    @Resource(lookup = "java:app/jdbc/polku")
    DataSource database;

    /**
     * What is done in one.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param database does not commit by itself
         * @return what comes of it
         * @throws SQLException when the database refuses
         * @throws IOException when a file beside it does
         */
        T with(Connection database) throws SQLException, IOException;
    }

    /**
     * Does the work in a transaction and commits it. No other transaction may be running.
     *
     * @param worker who acts
     * @param work what is done
     * @param <T> what comes of it
     * @return what came of it
     * @throws SQLException when the database refuses; nothing was done
     * @throws IOException when a file beside it does; nothing was done in the database
     */
    public <T> T write(Actor worker, Work<T> work) throws SQLException, IOException {
        return run(worker, "", work);
    }

    /**
     * The same, to read everything as it is in one moment.
     *
     * @param worker who acts
     * @param work what is read
     * @param <T> what comes of it
     * @return what came of it
     * @throws SQLException when the database refuses
     * @throws IOException when a file beside it does
     */
    public <T> T read(Actor worker, Work<T> work) throws SQLException, IOException {
        return run(worker, "set transaction isolation level repeatable read", work);
    }

    private <T> T run(Actor worker, String first, Work<T> work) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                if (!first.isEmpty()) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(first);
                    }
                }
                ActorConnections.begin(connection, worker);
                T result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }
}
