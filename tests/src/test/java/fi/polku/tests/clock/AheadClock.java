package fi.polku.tests.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is as far ahead as a file says, in which a duration stands; without the file it is right. */
public final class AheadClock extends Clock {
    private static final long FRESH_NANOS = 20_000_000;

    private final Path file;
    private final ZoneId zone;
    private Duration ahead = Duration.ZERO;
    private long lookedAt = System.nanoTime() - FRESH_NANOS;

    AheadClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(Clock.system(other), ahead());
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead());
    }

    private synchronized Duration ahead() {
        if (System.nanoTime() - lookedAt >= FRESH_NANOS) {
            lookedAt = System.nanoTime();
            try {
                ahead = Files.exists(file) ? Duration.parse(Files.readString(file)) : Duration.ZERO;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ahead;
    }
}
