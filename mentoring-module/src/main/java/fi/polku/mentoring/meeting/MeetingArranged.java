package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * A meeting that is to come has been arranged; fired in the transaction.
 *
 * @param actor by whom
 * @param meeting which
 */
public record MeetingArranged(Actor actor, UUID meeting) {}
