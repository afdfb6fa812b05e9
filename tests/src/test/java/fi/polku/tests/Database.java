package fi.polku.tests;

import fi.polku.run.Account;
import fi.polku.run.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The installation's database as its superuser sees it, whom no policy binds: to look, and to make rows in numbers. */
public final class Database {
    private final Postgres postgres;

    Database(Postgres postgres) {
        this.postgres = postgres;
    }

    /** The server itself, for its other roles and its files. */
    public Postgres postgres() {
        return postgres;
    }

    /** The rows of a query, each by column name; what is null is left out. */
    public List<Map<String, Object>> rows(String sql, @Nullable Object... arguments) {
        return rows(postgres.superuser(), sql, arguments);
    }

    /** The one value of the one row of a query. */
    public <T> T one(Class<T> type, String sql, @Nullable Object... arguments) {
        List<Map<String, Object>> rows = rows(sql, arguments);
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw new IllegalStateException("One value is expected of " + sql + ", not " + rows);
        }
        return type.cast(rows.get(0).values().iterator().next());
    }

    /** Changes rows; says how many. */
    public int change(String sql, @Nullable Object... arguments) {
        try (Connection connection = postgres.superuser().connect();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<Map<String, Object>> rows(Account account, String sql, @Nullable Object... arguments) {
        try (Connection connection = account.connect();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            return rows(result);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static List<Map<String, Object>> rows(ResultSet result) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                Object value = result.getObject(column);
                if (value != null) {
                    row.put(result.getMetaData().getColumnLabel(column), value);
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
