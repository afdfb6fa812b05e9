package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.programme.GroupRole;
import java.util.Optional;
import java.util.UUID;

/**
 * One who is named in an invitation.
 *
 * @param person who
 * @param name their name
 * @param role as what
 * @param accepted what they answered; absent until they have
 */
public record Invited(UUID person, String name, GroupRole role, Optional<Boolean> accepted) {}
