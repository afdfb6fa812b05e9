package fi.polku.mentoring.goal;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * Somebody has commented on another's goal. Fired in the transaction of the comment.
 *
 * @param actor who wrote
 * @param comment the new comment
 */
public record GoalCommented(Actor actor, UUID comment) {}
