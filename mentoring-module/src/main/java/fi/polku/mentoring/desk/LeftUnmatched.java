package fi.polku.mentoring.desk;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * The groups of a round were confirmed, and some who applied are in none. Fired in the same transaction as {@link GroupsConfirmed}.
 *
 * @param actor who confirmed
 * @param round of which round
 */
public record LeftUnmatched(Actor actor, UUID round) {}
