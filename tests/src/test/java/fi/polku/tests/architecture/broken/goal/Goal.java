package fi.polku.tests.architecture.broken.goal;

import fi.polku.tests.architecture.broken.host.Profile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** May import the host; asks the time with a clock once, and twice without. */
public record Goal(Profile profile) {
    public Instant kept(Clock clock) {
        return Instant.now(clock);
    }

    public LocalDate broken() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public long brokenInMillis() {
        return System.currentTimeMillis();
    }
}
