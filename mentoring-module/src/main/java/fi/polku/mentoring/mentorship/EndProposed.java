package fi.polku.mentoring.mentorship;

import java.util.UUID;

/**
 * A member thinks that a group has done its work; fired in the transaction.
 *
 * @param group which
 */
public record EndProposed(UUID group) {}
