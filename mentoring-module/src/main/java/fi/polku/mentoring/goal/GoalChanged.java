package fi.polku.mentoring.goal;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A goal changed: its text, status or progress. Fired in the transaction of the change.
 *
 * @param actor the owner
 * @param goal the goal
 */
public record GoalChanged(Actor actor, UUID goal) {}
