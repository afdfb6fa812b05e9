package fi.polku.mentoring.gathering;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * An event has been called off; fired in the transaction.
 *
 * @param actor by whose act
 * @param event which
 */
public record EventCancelled(Actor actor, UUID event) {}
