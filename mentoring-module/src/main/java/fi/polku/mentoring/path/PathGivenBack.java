package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A path that was begun by mistake was given back. Fired in the transaction of the change.
 *
 * @param actor who did it
 * @param owner whose path it was
 * @param path the path that is gone
 */
public record PathGivenBack(Actor actor, UUID owner, UUID path) {}
