package fi.polku.mentoring.desk;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A second member of the matching group has confirmed groups: those in them are placed. Fired in the transaction in which they are.
 *
 * @param actor who confirmed
 * @param round of which round
 */
public record GroupsConfirmed(Actor actor, UUID round) {}
