package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Actor;

/**
 * Somebody began to share a thing. Fired in the transaction of the change.
 *
 * @param actor the owner, who acted
 * @param subject what is shared
 * @param reader with whom
 */
public record Shared(Actor actor, Subject subject, Reader reader) {}
