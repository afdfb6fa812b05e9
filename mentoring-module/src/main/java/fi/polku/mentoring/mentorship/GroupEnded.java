package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A group has been ended before the last day of its round; fired in the transaction.
 *
 * @param actor by whose act
 * @param group which
 */
public record GroupEnded(Actor actor, UUID group) {}
