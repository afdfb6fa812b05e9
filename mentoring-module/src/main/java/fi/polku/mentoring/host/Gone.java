package fi.polku.mentoring.host;

import java.time.Instant;
import java.util.Optional;

/**
 * A tombstone.
 *
 * @param key what is no more
 * @param changed since when, by the host's clock
 * @param mergedInto what it turned out to be too; only of people, absent when it is just gone
 * @param <K> what names it
 */
public record Gone<K>(K key, Instant changed, Optional<K> mergedInto) {

    /**
     * Something that is gone, and was nothing else.
     *
     * @param key what is no more
     * @param changed since when, by the host's clock
     */
    public Gone(K key, Instant changed) {
        this(key, changed, Optional.empty());
    }
}
