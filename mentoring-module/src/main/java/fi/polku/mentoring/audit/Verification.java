package fi.polku.mentoring.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Walks along all seals and all records, as they stand in one transaction, and stops at the first that is not as it was
 * sealed. Needs no more memory for a longer history. Only reads.
 */
public final class Verification {
    private static final int SEALS_AT_A_TIME = 10;

    private final Connection database;
    private final SealKeys keys;
    private final Optional<HeadCheck> head;

    private byte[] before = Seal.BEGINNING;
    private Seal.Span span = Seal.Span.NOTHING;
    private Optional<SealKey> by = Optional.empty();
    private Optional<Instant> sealedAt = Optional.empty();
    private long seals;
    private long records;

    private Verification(Connection database, SealKeys keys, Optional<HeadCheck> head) {
        this.database = database;
        this.keys = keys;
        this.head = head;
    }

    /**
     * Verifies.
     *
     * @param database a connection that does not commit by itself, in one snapshot (repeatable read), of a role that sees
     *     all records and seals
     * @param keys all that have sealed, the newest first
     * @param head what was written outside the database, opened before; absent when there is none
     * @return what was found
     * @throws SQLException when the database cannot be read
     * @throws IOException when the head file cannot be read
     */
    public static Verdict of(Connection database, SealKeys keys, Optional<BufferedReader> head)
            throws SQLException, IOException {
        Optional<HeadCheck> check = head.isPresent() ? Optional.of(new HeadCheck(head.get())) : Optional.empty();
        return new Verification(database, keys, check).walk();
    }

    private Verdict walk() throws SQLException, IOException {
        try (AuditRows rows = AuditRows.all(database);
                PreparedStatement statement =
                        database.prepareStatement("select " + Seal.COLUMNS + " from polku_audit.seal order by seq")) {
            statement.setFetchSize(SEALS_AT_A_TIME);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Optional<Finding> finding = next(found, rows);
                    if (finding.isPresent()) {
                        return verdict(finding, 0, Optional.empty());
                    }
                }
            }
            if (head.isPresent()) {
                Optional<Finding> cut = head.get().rest(seals);
                if (cut.isPresent()) {
                    return verdict(cut, 0, Optional.empty());
                }
            }
            return waiting();
        }
    }

    private Optional<Finding> next(ResultSet found, AuditRows rows) throws SQLException, IOException {
        long expected = seals + 1;
        long seq = found.getLong(1);
        if (seq > expected) {
            return Optional.of(Finding.ofSeal(Finding.Kind.SEAL_REMOVED, expected));
        }
        Optional<Seal> known = Seal.of(found).filter(seal -> seal.seq() == expected);
        if (known.isEmpty()) {
            return Optional.of(Finding.ofSeal(Finding.Kind.SEAL_CHANGED, seq));
        }
        Seal seal = known.get();
        Optional<Finding> finding = wrong(seal);
        if (finding.isEmpty() && head.isPresent()) {
            finding = head.get().of(seal);
        }
        if (finding.isEmpty()) {
            finding = new Batch(seal, keys.named(seal.key()).orElseThrow()).compare(rows);
        }
        if (finding.isEmpty()) {
            before = seal.mac();
            span = seal.span();
            by = keys.named(seal.key());
            sealedAt = Optional.of(seal.sealedAt());
            seals = seal.seq();
            records += seal.records();
        }
        return finding;
    }

    /** What is wrong with the seal itself. */
    private Optional<Finding> wrong(Seal seal) {
        Optional<SealKey> key = keys.named(seal.key());
        if (key.isEmpty()) {
            return Optional.of(Finding.ofSeal(Finding.Kind.KEY_UNKNOWN, seal.seq()));
        }
        if (!seal.isBy(key.get(), before)) {
            return Optional.of(Finding.ofSeal(Finding.Kind.SEAL_CHANGED, seal.seq()));
        }
        if (by.isPresent() && !keys.inOrder(by.get(), key.get())) {
            return Optional.of(Finding.ofSeal(Finding.Kind.KEY_WENT_BACK, seal.seq()));
        }
        return Optional.empty();
    }

    private Verdict waiting() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select count(*), min(at) from polku_audit.record where tx >= ? or tx = any (?) or tx is null")) {
            statement.setLong(1, span.end());
            statement.setArray(2, database.createArrayOf("bigint", span.open().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Optional<Instant> since = Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
                return verdict(Optional.empty(), row.getLong(1), since);
            }
        }
    }

    private Verdict verdict(Optional<Finding> finding, long waiting, Optional<Instant> since) {
        return new Verdict(finding, seals, records, sealedAt, waiting, since, head.map(HeadCheck::told));
    }

    /** One seal's records beside what is sealed of them. */
    private final class Batch {
        private final Seal seal;
        private final ByteBuffer content;
        private final Mac tags;

        Batch(Seal seal, SealKey key) {
            this.seal = seal;
            this.content = ByteBuffer.wrap(seal.content());
            this.tags = key.ofRecords();
        }

        Optional<Finding> compare(AuditRows rows) throws SQLException {
            List<Long> late = span.closedBy(seal.span());
            if (!late.isEmpty()) {
                try (AuditRows lateOnes = AuditRows.of(database, late)) {
                    for (Optional<AuditRow> row = lateOnes.take(); row.isPresent(); row = lateOnes.take()) {
                        Optional<Finding> finding = compare(row.get());
                        if (finding.isPresent()) {
                            return finding;
                        }
                    }
                }
            }
            while (rows.peek().filter(row -> row.tx() < seal.span().end()).isPresent()) {
                AuditRow row = rows.take().orElseThrow();
                // those of a transaction that was under way come with the seal that saw its end
                Optional<Finding> finding = seal.span().open().contains(row.tx()) ? Optional.empty() : compare(row);
                if (finding.isPresent()) {
                    return finding;
                }
            }
            return content.hasRemaining() ? Optional.of(gone(content.getLong())) : Optional.empty();
        }

        private Optional<Finding> compare(AuditRow row) throws SQLException {
            if (!content.hasRemaining()) {
                return Optional.of(strange(row));
            }
            long id = content.getLong();
            byte[] tag = new byte[SealKey.TAG];
            content.get(tag);
            if (id != row.id()) {
                return Optional.of(comesLater(row.id()) ? gone(id) : strange(row));
            }
            byte[] now = Arrays.copyOf(tags.doFinal(row.bytes()), SealKey.TAG);
            return Arrays.equals(tag, now)
                    ? Optional.empty()
                    : Optional.of(Finding.ofRecord(Finding.Kind.RECORD_CHANGED, seal.seq(), id));
        }

        private boolean comesLater(long id) {
            for (int at = content.position(); at < content.limit(); at += Seal.LINE) {
                if (content.getLong(at) == id) {
                    return true;
                }
            }
            return false;
        }

        /** The sealed record is not where it was; it may be elsewhere. */
        private Finding gone(long id) throws SQLException {
            try (PreparedStatement statement =
                    database.prepareStatement("select exists (select 1 from polku_audit.record where id = ?)")) {
                statement.setLong(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    Finding.Kind kind = row.getBoolean(1) ? Finding.Kind.RECORD_MOVED : Finding.Kind.RECORD_REMOVED;
                    return Finding.ofRecord(kind, seal.seq(), id);
                }
            }
        }

        /** A record that this seal does not know in this place; another may. */
        private Finding strange(AuditRow row) throws SQLException {
            try (PreparedStatement statement =
                    database.prepareStatement("select content from polku_audit.seal where seq <> ?")) {
                statement.setFetchSize(SEALS_AT_A_TIME);
                statement.setLong(1, seal.seq());
                try (ResultSet others = statement.executeQuery()) {
                    boolean elsewhere = false;
                    while (!elsewhere && others.next()) {
                        elsewhere = knows(others.getBytes(1), row.id());
                    }
                    Finding.Kind kind = elsewhere || knows(seal.content(), row.id())
                            ? Finding.Kind.RECORD_MOVED
                            : Finding.Kind.RECORD_INSERTED;
                    return Finding.ofRecord(kind, seal.seq(), row.id());
                }
            }
        }

        private static boolean knows(byte @Nullable [] lines, long id) {
            if (lines == null) {
                return false;
            }
            ByteBuffer buffer = ByteBuffer.wrap(lines);
            for (int at = 0; at + Seal.LINE <= lines.length; at += Seal.LINE) {
                if (buffer.getLong(at) == id) {
                    return true;
                }
            }
            return false;
        }
    }
}
