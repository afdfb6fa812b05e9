package fi.polku.mentoring.host;

import java.time.Instant;
import java.util.Optional;

/**
 * What a host gave at one time, complete and found to be in order.
 *
 * @param name what the host calls it, such as {@code batch-000042}
 * @param since what changed since is in it, by the host's clock; absent: everything is
 * @param asOf what had changed before this moment, by the host's clock, is in it
 * @param again whether it was taken before and its reading may have been broken off
 */
public record Batch(String name, Optional<Instant> since, Instant asOf, boolean again) {}
