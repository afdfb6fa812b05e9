package fi.polku.mentoring.web;

import java.io.Serial;
import java.time.Duration;

/** Somebody asks for more than the limits let through. */
class TooMany extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooMany(Duration wait) {
        super("too many requests", null, false, false);
        this.wait = wait;
    }

    /** How long to wait, in whole seconds, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
