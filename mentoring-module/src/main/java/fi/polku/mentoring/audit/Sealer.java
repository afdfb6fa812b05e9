package fi.polku.mentoring.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Seals what no seal holds yet. Takes no lock that a writer waits for, and waits for no writer: what a batch holds is what
 * a snapshot shows and the one of the batch before did not, by the numbers of the transactions that wrote it. Two at once
 * cannot both succeed, as seals are numbered.
 */
public final class Sealer {
    private static final String LAST =
            "select seq, tx_end, tx_open, mac from polku_audit.seal order by seq desc limit 1";
    private static final String SNAPSHOT = """
            select pg_snapshot_xmax(s.shot)::text::bigint + polku_audit.number_base(),
                   array(select tx::text::bigint + polku_audit.number_base() from pg_snapshot_xip(s.shot) tx order by 1)
              from (select pg_current_snapshot() as shot) s""";
    private static final String CUT = """
            select (select tx from polku_audit.record where tx >= ? and tx < ? order by tx, id limit 1),
                   (select tx from polku_audit.record where tx >= ? and tx < ? order by tx, id offset ? limit 1)""";
    private static final String INSERT =
            "insert into polku_audit.seal (" + Seal.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final SealKeys keys;
    private final int most;

    /**
     * A sealer.
     *
     * @param keys the first seals
     * @param most how many records a seal holds; more only where one transaction wrote more
     */
    public Sealer(SealKeys keys, int most) {
        this.keys = keys;
        this.most = most;
    }

    /** What the next seal comes after. */
    private record Before(long seq, Seal.Span span, byte[] mac) {}

    /**
     * Transactions are numbered lower than those that are sealed: a dump was read into another cluster while the product
     * ran. Started anew, it goes on numbering after them.
     */
    public static final class NumbersWentBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NumbersWentBack(long now, long sealed) {
            super("the database numbers its transactions from " + now + ", and seals go to " + sealed
                    + "; it was restored while Polku ran, which must be started anew");
        }
    }

    /**
     * Seals the next batch, in the connection's transaction, which the caller commits.
     *
     * @param database a connection that does not commit by itself, of the role that may seal
     * @param now the time of the seal, UTC
     * @return the line for the head file; absent when nothing waits
     * @throws SQLException when the database refuses, as when another has just sealed
     * @throws NumbersWentBack when the database was restored elsewhere and does not know yet
     */
    public Optional<String> next(Connection database, Instant now) throws SQLException {
        return seal(database, now).map(line -> line.text());
    }

    Optional<HeadLine> seal(Connection database, Instant now) throws SQLException {
        Before before = last(database);
        Seal.Span shown = snapshot(database);
        if (shown.end() < before.span().end()) {
            throw new NumbersWentBack(shown.end(), before.span().end());
        }
        long end = cut(database, before.span().end(), shown.end());
        Seal.Span span =
                new Seal.Span(end, shown.open().stream().filter(tx -> tx < end).toList());
        byte[] content = content(database, before.span(), span);
        if (content.length == 0) {
            return Optional.empty();
        }
        Seal seal = Seal.made(keys.current(), before.mac(), before.seq() + 1, now, span, content);
        insert(database, seal);
        return Optional.of(seal.headLine());
    }

    private static Before last(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(LAST);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new Before(
                            row.getLong(1), new Seal.Span(row.getLong(2), numbers(row.getArray(3))), row.getBytes(4))
                    : new Before(0, Seal.Span.NOTHING, Seal.BEGINNING);
        }
    }

    /** Asked before records are read, so that all of what it shows is there. */
    private static Seal.Span snapshot(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(SNAPSHOT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Seal.Span(row.getLong(1), numbers(row.getArray(2)));
        }
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    /** Where a batch ends that is not too large: between two transactions. */
    private long cut(Connection database, long from, long end) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(CUT)) {
            statement.setLong(1, from);
            statement.setLong(2, end);
            statement.setLong(3, from);
            statement.setLong(4, end);
            statement.setInt(5, most);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                long tooMany = row.getLong(2);
                return row.wasNull() ? end : Math.max(tooMany, first + 1);
            }
        }
    }

    private byte[] content(Connection database, Seal.Span before, Seal.Span span) throws SQLException {
        Mac tags = keys.current().ofRecords();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            List<Long> late = before.closedBy(span);
            if (!late.isEmpty()) {
                try (AuditRows rows = AuditRows.of(database, late)) {
                    write(out, rows, span, tags);
                }
            }
            try (AuditRows rows = AuditRows.between(database, before.end(), span.end())) {
                write(out, rows, span, tags);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, AuditRows rows, Seal.Span span, Mac tags)
            throws IOException, SQLException {
        for (Optional<AuditRow> row = rows.take(); row.isPresent(); row = rows.take()) {
            if (!span.open().contains(row.get().tx())) {
                out.writeLong(row.get().id());
                out.write(tags.doFinal(row.get().bytes()), 0, SealKey.TAG);
            }
        }
    }

    private static void insert(Connection database, Seal seal) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(INSERT)) {
            statement.setLong(1, seal.seq());
            statement.setObject(2, OffsetDateTime.ofInstant(seal.sealedAt(), ZoneOffset.UTC));
            statement.setString(3, seal.key());
            statement.setLong(4, seal.span().end());
            statement.setArray(
                    5, database.createArrayOf("bigint", seal.span().open().toArray()));
            statement.setInt(6, seal.records());
            statement.setBytes(7, seal.content());
            statement.setBytes(8, seal.mac());
            statement.executeUpdate();
        }
    }
}
