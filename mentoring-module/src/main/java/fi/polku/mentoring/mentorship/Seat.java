package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.programme.GroupRole;
import java.util.UUID;

/**
 * Somebody in a role.
 *
 * @param person who
 * @param role as what
 */
public record Seat(UUID person, GroupRole role) {}
