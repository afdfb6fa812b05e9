package fi.polku.mentoring.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Work that only one node of an installation does at a time. The node holds a lock on a connection of its own; when node
 * or connection dies, PostgreSQL lets the next one in at once.
 */
@ApplicationScoped
public class OneNode {
    @Resource(lookup = "java:app/jdbc/polku")
    DataSource database;

    /**
     * Does the work unless another node is at it.
     *
     * @param name of the work
     * @param work begins and ends its own transactions; none may be running
     * @return false when another node is at it and nothing was done
     * @throws SQLException when the database does not answer
     */
    public boolean alone(String name, Runnable work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            }
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "polku." + name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
