package fi.polku.mentoring.network;

import java.util.UUID;

/**
 * Somebody has written to another in a network; fired in the transaction.
 *
 * @param message which
 */
public record NetworkMessageSent(UUID message) {}
