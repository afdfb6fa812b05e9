package fi.polku.mentoring.deputy;

import java.util.UUID;

/**
 * Somebody stands in for a supervisor. Fired in the transaction in which they are named.
 *
 * @param deputy the deputy's time
 */
public record DeputyNamed(UUID deputy) {}
