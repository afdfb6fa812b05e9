package fi.polku.mentoring.host;

import java.time.Instant;

/**
 * A tombstone.
 *
 * @param key what is no more
 * @param changed since when, by the host's clock
 * @param <K> what names it
 */
public record Gone<K>(K key, Instant changed) {}
