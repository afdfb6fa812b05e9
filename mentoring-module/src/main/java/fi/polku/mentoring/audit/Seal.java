package fi.polku.mentoring.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Array;
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
 * A batch of records, sealed.
 *
 * @param seq its number; the first is 1
 * @param sealedAt when, UTC
 * @param key the name of the key that sealed it
 * @param span which transactions' records are sealed by now
 * @param records how many it seals
 * @param content id and tag of each, in the order of transaction and id
 * @param mac over all of that and the mac of the seal before
 */
@SuppressWarnings("ArrayRecordComponent") // kept in the package, which compares them itself
record Seal(long seq, Instant sealedAt, String key, Span span, int records, byte[] content, byte[] mac) {
    static final String COLUMNS = "seq, sealed_at, key, tx_end, tx_open, records, content, mac";
    /** Of a record in the content: its id and its tag. */
    static final int LINE = Long.BYTES + SealKey.TAG;
    /** The mac before the first seal. */
    static final byte[] BEGINNING = new byte[32];

    private static final String FORM = "polku audit seal 1";

    /**
     * Which transactions' records are sealed.
     *
     * @param end those with lesser numbers
     * @param open but for these, in ascending order
     */
    record Span(long end, List<Long> open) {
        static final Span NOTHING = new Span(0, List.of());

        Span {
            open = List.copyOf(open);
        }

        /** Those that were open here and are no longer. */
        List<Long> closedBy(Span later) {
            return open.stream().filter(tx -> !later.open.contains(tx)).toList();
        }
    }

    /** Made by that key. */
    static Seal made(SealKey by, byte[] before, long seq, Instant at, Span span, byte[] content) {
        Seal unsigned = new Seal(seq, Moments.micros(at), by.name(), span, content.length / LINE, content, BEGINNING);
        return new Seal(seq, unsigned.sealedAt, by.name(), span, unsigned.records, content, unsigned.mac(by, before));
    }

    /** As it stands; empty where it lacks what no seal lacks. */
    static Optional<Seal> of(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
        String key = row.getString(3);
        Array open = row.getArray(5);
        byte[] content = row.getBytes(7);
        byte[] mac = row.getBytes(8);
        if (at == null || key == null || open == null || content == null || mac == null) {
            return Optional.empty();
        }
        List<Long> numbers = numbers(open);
        return numbers.contains(null)
                ? Optional.empty()
                : Optional.of(new Seal(
                        row.getLong(1),
                        at.toInstant(),
                        key,
                        new Span(row.getLong(4), numbers),
                        row.getInt(6),
                        content,
                        mac));
    }

    private static List<Long> numbers(Array open) throws SQLException {
        return Arrays.asList((Long[]) open.getArray());
    }

    /** Whether it is what that key sealed after the seal with that mac. */
    boolean isBy(SealKey by, byte[] before) {
        return content.length == (long) records * LINE && MessageDigest.isEqual(mac, mac(by, before));
    }

    private byte[] mac(SealKey by, byte[] before) {
        Mac digest = by.ofSeals();
        digest.update(head(before));
        return digest.doFinal(content);
    }

    private byte[] head(byte[] before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(FORM.getBytes(StandardCharsets.US_ASCII));
            out.write(before);
            out.writeLong(seq);
            Moments.write(out, sealedAt);
            byte[] name = key.getBytes(StandardCharsets.UTF_8);
            out.writeInt(name.length);
            out.write(name);
            out.writeLong(span.end());
            out.writeInt(span.open().size());
            for (long tx : span.open()) {
                out.writeLong(tx);
            }
            out.writeInt(records);
            out.writeInt(content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is written outside the database. */
    HeadLine headLine() {
        return new HeadLine(seq, sealedAt, records, mac);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seal seal && seq == seal.seq && Arrays.equals(mac, seal.mac);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }
}
