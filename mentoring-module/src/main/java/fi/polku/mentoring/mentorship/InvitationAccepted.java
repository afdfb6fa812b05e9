package fi.polku.mentoring.mentorship;

import java.util.UUID;

/**
 * One of those who are invited has accepted, whether the others have or not; fired in the transaction.
 *
 * @param invitation which
 */
public record InvitationAccepted(UUID invitation) {}
