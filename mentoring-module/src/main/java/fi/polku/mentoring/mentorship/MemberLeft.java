package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * Somebody has left a group that goes on; fired in the transaction.
 *
 * @param actor by whose act
 * @param group which
 * @param person who left
 */
public record MemberLeft(Actor actor, UUID group, UUID person) {}
