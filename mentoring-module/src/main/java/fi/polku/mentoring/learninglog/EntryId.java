package fi.polku.mentoring.learninglog;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that grow with time (RFC 9562, version 7), so that entries of one day stand in the order they were written. */
final class EntryId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NANOS_IN_MILLI = 1_000_000;

    private EntryId() {}

    static UUID at(Instant now) {
        // Twelve bits tell the part of the millisecond, which is as fine as the clock is.
        long part = (long) (now.getNano() % NANOS_IN_MILLI) * 4096 / NANOS_IN_MILLI;
        long first = now.toEpochMilli() << 16 | 0x7000 | part;
        long second = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(first, second);
    }
}
