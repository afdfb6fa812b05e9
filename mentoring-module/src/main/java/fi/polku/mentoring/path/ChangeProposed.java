package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A change of a path was proposed. Fired in the transaction of the change.
 *
 * @param actor who did it
 * @param owner whose path it is
 * @param proposal the proposal
 */
public record ChangeProposed(Actor actor, UUID owner, UUID proposal) {}
