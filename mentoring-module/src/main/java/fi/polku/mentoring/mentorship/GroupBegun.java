package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A group has begun; fired in the transaction.
 *
 * @param actor by whose act
 * @param group which
 */
public record GroupBegun(Actor actor, UUID group) {}
