package fi.polku.mentoring.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts what each does by one rate. Kept in this node's memory: several nodes together let through as many times more.
 * Whoever is quiet for a period is forgotten, and when very many come at once, those of long ago are.
 */
final class Limiter {
    private static final int MOST_KNOWN = 100_000;

    private final Optional<Rate> rate;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    Limiter(Optional<Rate> rate, TimeMeter clock) {
        this.rate = rate;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                // what has refilled since need not be known
                .expireAfterAccess(rate.map(Rate::period).orElse(Duration.ZERO).plusSeconds(1))
                .build();
    }

    /**
     * Does it once more.
     *
     * @param who who does
     * @return how long to wait before the next try, where this one is too many
     */
    Optional<Duration> once(String who) {
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        ConsumptionProbe probe = buckets.get(who, key -> bucket(rate.get())).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Rate limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.period()))
                .withCustomTimePrecision(clock)
                .build();
    }
}
