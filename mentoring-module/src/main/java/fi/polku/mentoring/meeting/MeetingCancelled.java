package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A meeting has been called off; fired in the transaction.
 *
 * @param actor by whom
 * @param meeting which
 */
public record MeetingCancelled(Actor actor, UUID meeting) {}
