package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * The asking for a review was taken back. Fired in the transaction of the change.
 *
 * @param actor who did it
 * @param owner whose path it is
 * @param step the step
 */
public record ReviewWithdrawn(Actor actor, UUID owner, UUID step) {}
