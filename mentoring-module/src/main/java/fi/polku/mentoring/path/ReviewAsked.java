package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A review of a step was asked. Fired in the transaction of the change.
 *
 * @param actor who did it
 * @param owner whose path it is
 * @param step the step
 */
public record ReviewAsked(Actor actor, UUID owner, UUID step) {}
