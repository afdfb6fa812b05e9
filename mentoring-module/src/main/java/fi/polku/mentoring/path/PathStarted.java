package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A path was begun from a template. Fired in the transaction of the change.
 *
 * @param actor who did it
 * @param owner whose path it is
 * @param path the new path
 */
public record PathStarted(Actor actor, UUID owner, UUID path) {}
