package fi.polku.mentoring.gathering;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * An event has been arranged; fired in the transaction.
 *
 * @param actor by whose act
 * @param event which
 */
public record EventArranged(Actor actor, UUID event) {}
