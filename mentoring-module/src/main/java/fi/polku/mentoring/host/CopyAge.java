package fi.polku.mentoring.host;

import java.time.Instant;
import java.util.Optional;

/**
 * How old what is shown from the host is.
 *
 * @param asOf by the host's clock, when it was last read whole or in changes; absent while it never has been
 * @param hostAway whether the last attempt to read it failed
 */
public record CopyAge(Optional<Instant> asOf, boolean hostAway) {}
