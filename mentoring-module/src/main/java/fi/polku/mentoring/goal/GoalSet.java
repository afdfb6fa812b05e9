package fi.polku.mentoring.goal;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A goal was set. Fired in the transaction of the change.
 *
 * @param actor the owner
 * @param goal the new goal
 */
public record GoalSet(Actor actor, UUID goal) {}
