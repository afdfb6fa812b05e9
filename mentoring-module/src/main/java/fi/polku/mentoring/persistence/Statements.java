package fi.polku.mentoring.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on the connection of the running transaction, for workers that move many rows in one statement: a column of
 * values goes as one array. Features read and write through JPA.
 */
public final class Statements {

    /**
     * One value of each of many rows.
     *
     * @param type of the array's elements in PostgreSQL, such as {@code text}
     * @param values in the order of the rows, null where a row has none
     */
    public record Column(String type, List<@Nullable Object> values) {

        /**
         * A column of rows.
         *
         * @param type of the array's elements in PostgreSQL
         * @param rows the rows
         * @param value takes the value from a row; an empty Optional is null
         * @param <R> what a row is
         * @return the column
         */
        public static <R> Column of(String type, List<R> rows, Function<R, ? extends @Nullable Object> value) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            for (R row : rows) {
                Object given = value.apply(row);
                values.add(given instanceof Optional<?> optional ? optional.orElse(null) : given);
            }
            return new Column(type, values);
        }

        /** Of the elements' own Java type where the driver then sends them in binary, which is several times quicker. */
        private @Nullable Object[] array() {
            return switch (type) {
                case "text" -> values.toArray(String[]::new);
                case "int4" -> values.toArray(Integer[]::new);
                case "int8" -> values.toArray(Long[]::new);
                case "bytea" -> values.toArray(byte[][]::new);
                default -> values.toArray();
            };
        }
    }

    /** Makes something of a row. */
    public interface RowReader<T> {
        /**
         * Reads the current row.
         *
         * @param row the result, on the row
         * @return what it means
         * @throws SQLException when the row cannot be read
         */
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    /**
     * Statements on a connection.
     *
     * @param connection of the running transaction; not closed
     */
    public Statements(Connection connection) {
        this.connection = connection;
    }

    /**
     * Changes rows.
     *
     * @param sql with question marks
     * @param values for them; a {@link Column} becomes an array
     * @return how many rows
     * @throws SQLException when the database refuses
     */
    public int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /**
     * Reads rows.
     *
     * @param reader makes something of each
     * @param sql with question marks
     * @param values for them; a {@link Column} becomes an array
     * @param <T> what a row means
     * @return in the order of the database
     * @throws SQLException when the database refuses
     */
    public <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    /**
     * A time of the database.
     *
     * @param row the result, on the row
     * @param column its name
     * @return absent where it is null
     * @throws SQLException when the row cannot be read
     */
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
    }

    @SuppressWarnings("MustBeClosedChecker")
    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, bound(values[i]));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private @Nullable Object bound(@Nullable Object value) throws SQLException {
        if (value instanceof Column column) {
            return connection.createArrayOf(column.type(), column.array());
        }
        if (value instanceof Optional<?> optional) {
            return bound(optional.orElse(null));
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
