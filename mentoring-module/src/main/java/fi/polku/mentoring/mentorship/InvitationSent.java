package fi.polku.mentoring.mentorship;

import java.util.UUID;

/**
 * Somebody has invited others; fired in the transaction.
 *
 * @param invitation which
 */
public record InvitationSent(UUID invitation) {}
