package fi.polku.mentoring.programme;

import java.util.UUID;

/**
 * Somebody has been given a task in a programme. Fired in the transaction in which they are named.
 *
 * @param programme which
 * @param task the task
 */
public record TaskGiven(UUID programme, UUID task) {}
