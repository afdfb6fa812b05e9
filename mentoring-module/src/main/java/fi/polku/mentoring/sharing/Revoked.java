package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Actor;

/**
 * Somebody ceased to share a thing. Fired in the transaction of the change.
 *
 * @param actor the owner, who acted
 * @param subject what was shared
 * @param reader with whom
 */
public record Revoked(Actor actor, Subject subject, Reader reader) {}
