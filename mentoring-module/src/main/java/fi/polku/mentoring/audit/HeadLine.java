package fi.polku.mentoring.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a seal outside the database: a line of the head file, and of the log.
 *
 * @param seq the seal's number
 * @param at when it was made, UTC
 * @param records how many records it seals
 * @param mac the seal's, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared below
record HeadLine(long seq, Instant at, int records, byte[] mac) {
    private static final Pattern FORM = Pattern.compile("seal (\\d{1,18}) (\\S{20,32}) (\\d{1,9}) ([0-9a-f]{64})");

    static Optional<HeadLine> parse(String line) {
        Matcher parts = FORM.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HeadLine(
                    Long.parseLong(parts.group(1)),
                    Instant.parse(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    HexFormat.of().parseHex(parts.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        return "seal " + seq + " " + at + " " + records + " " + HexFormat.of().formatHex(mac);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeadLine line
                && seq == line.seq
                && at.equals(line.at)
                && records == line.records
                && Arrays.equals(mac, line.mac);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }
}
