package fi.polku.mentoring.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the database, in the words that are sealed. Anything may be null: whoever changes records is
 * not held back by constraints.
 *
 * @param tx the number of the transaction that wrote it; {@link Long#MAX_VALUE} for none
 */
record AuditRow(
        long id,
        long tx,
        @Nullable OffsetDateTime at,
        @Nullable UUID actor,
        @Nullable String actingAs,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable UUID subject,
        @Nullable UUID owner,
        @Nullable String right) {
    static final String COLUMNS =
            "id, coalesce(tx, 9223372036854775807), at, actor, acting_as, action, subject_kind, subject, owner, \"right\"";

    private static final String FORM = "polku audit record 1";
    private static final int USUAL_SIZE = 256;

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getString(10));
    }

    /**
     * The bytes that are sealed. Each field has its length before it, or a mark that there is none, so that no two records
     * have the same bytes; times are UTC in microseconds. docs/adr/0010 has the form.
     */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(FORM.getBytes(StandardCharsets.US_ASCII));
            out.writeLong(id);
            out.writeLong(tx);
            out.writeBoolean(at != null);
            if (at != null) {
                Moments.write(out, at.toInstant());
            }
            write(out, actor);
            write(out, actingAs);
            write(out, action);
            write(out, subjectKind);
            write(out, subject);
            write(out, owner);
            write(out, right);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
