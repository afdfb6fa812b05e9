package fi.polku.mentoring.bank;

import java.util.UUID;

/**
 * A request to a mentor was written, sent or answered; fired in the transaction.
 *
 * @param request which
 */
public record RequestChanged(UUID request) {}
