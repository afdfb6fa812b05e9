package fi.polku.mentoring.mentorship;

import java.util.UUID;

/**
 * An invitation is declined, or all have accepted it; fired in the transaction.
 *
 * @param invitation which
 */
public record InvitationAnswered(UUID invitation) {}
