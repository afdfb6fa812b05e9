package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A meeting has another time or place; fired in the transaction.
 *
 * @param actor by whom
 * @param meeting which
 */
public record MeetingMoved(Actor actor, UUID meeting) {}
