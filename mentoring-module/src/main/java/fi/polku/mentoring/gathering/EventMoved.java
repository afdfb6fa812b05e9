package fi.polku.mentoring.gathering;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * An event has another time, place or link; fired in the transaction.
 *
 * @param actor by whose act
 * @param event which
 */
public record EventMoved(Actor actor, UUID event) {}
