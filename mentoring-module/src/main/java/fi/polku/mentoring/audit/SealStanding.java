package fi.polku.mentoring.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How sealing stands, in times and counts.
 *
 * @param seals how many there are
 * @param sealedAt when the last was made, UTC
 * @param waiting how many records wait to be sealed
 * @param since the oldest of these, UTC
 * @param fault what stands in the way
 * @param faultSince since when, UTC
 * @param verification the last one
 */
public record SealStanding(
        long seals,
        Optional<Instant> sealedAt,
        long waiting,
        Optional<Instant> since,
        Optional<SealFault> fault,
        Optional<Instant> faultSince,
        Optional<LastVerification> verification) {

    /**
     * The last time that everything was verified.
     *
     * @param at when, UTC
     * @param records how many records were right
     * @param finding what was not; absent when all was
     */
    public record LastVerification(Instant at, long records, Optional<String> finding) {}

    /**
     * Whether something has waited for longer than that.
     *
     * @param limit how long nobody worries
     * @param now the time, UTC
     * @return whether the oldest that waits is older
     */
    public boolean behind(Duration limit, Instant now) {
        return since.filter(oldest -> oldest.plus(limit).isBefore(now)).isPresent();
    }
}
