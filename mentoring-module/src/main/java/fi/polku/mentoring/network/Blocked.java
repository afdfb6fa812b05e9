package fi.polku.mentoring.network;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody from whom one wants to hear no more.
 *
 * @param person who
 * @param name their name
 * @param since UTC
 */
public record Blocked(UUID person, String name, Instant since) {}
