package fi.polku.mentoring.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Records in the order of transaction and id, a few at a time in memory. The connection does not commit by itself. */
final class AuditRows implements AutoCloseable {
    private static final int AT_A_TIME = 2_000;
    private static final String SELECT = "select " + AuditRow.COLUMNS + " from polku_audit.record ";

    private final PreparedStatement statement;
    private final ResultSet rows;
    private Optional<AuditRow> next;

    private AuditRows(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        statement.setFetchSize(AT_A_TIME);
        this.rows = statement.executeQuery();
        this.next = fetch();
    }

    /** From one transaction to before another. */
    static AuditRows between(Connection database, long from, long end) throws SQLException {
        PreparedStatement statement = database.prepareStatement(SELECT + "where tx >= ? and tx < ? order by tx, id");
        statement.setLong(1, from);
        statement.setLong(2, end);
        return new AuditRows(statement);
    }

    static AuditRows all(Connection database) throws SQLException {
        return new AuditRows(database.prepareStatement(SELECT + "order by tx, id"));
    }

    /** Of these transactions. */
    static AuditRows of(Connection database, List<Long> transactions) throws SQLException {
        PreparedStatement statement = database.prepareStatement(SELECT + "where tx = any (?) order by tx, id");
        statement.setArray(1, database.createArrayOf("bigint", transactions.toArray()));
        return new AuditRows(statement);
    }

    /** The one that comes next. */
    Optional<AuditRow> peek() {
        return next;
    }

    /** The same, and goes past it. */
    Optional<AuditRow> take() throws SQLException {
        Optional<AuditRow> taken = next;
        next = fetch();
        return taken;
    }

    private Optional<AuditRow> fetch() throws SQLException {
        return rows.next() ? Optional.of(AuditRow.of(rows)) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
