package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A review was taken back. Fired in the transaction of the change.
 *
 * @param actor who did it
 * @param owner whose path it is
 * @param step the step that waits for a review again
 */
public record ReviewReconsidered(Actor actor, UUID owner, UUID step) {}
