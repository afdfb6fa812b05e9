package fi.polku.mentoring.audit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** Times as PostgreSQL keeps them, in microseconds. */
final class Moments {
    private static final int NANOS_IN_MICRO = 1_000;

    private Moments() {}

    static Instant micros(Instant at) {
        return at.minusNanos(at.getNano() % NANOS_IN_MICRO);
    }

    /** Seconds and microseconds apart, as the database's infinity is further away than a number of microseconds reaches. */
    static void write(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano() / NANOS_IN_MICRO);
    }
}
