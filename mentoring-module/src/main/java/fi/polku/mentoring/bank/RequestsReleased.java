package fi.polku.mentoring.bank;

import java.util.UUID;

/**
 * Requests to a mentor may have been closed as the last place was taken, or the offer withdrawn; fired in the transaction.
 *
 * @param with the request that was accepted, or the offer
 */
public record RequestsReleased(UUID with) {}
