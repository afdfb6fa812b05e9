package fi.polku.mentoring.gathering;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * Somebody has signed up to an event or off it, and others may have moved up; fired in the transaction.
 *
 * @param actor by whose act
 * @param event which
 */
public record SeatsChanged(Actor actor, UUID event) {}
