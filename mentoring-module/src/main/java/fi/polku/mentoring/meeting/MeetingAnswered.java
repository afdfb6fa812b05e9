package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * Somebody has said whether they come; fired in the transaction.
 *
 * @param actor by whom: themselves, or the worker that reads replies
 * @param meeting to which
 */
public record MeetingAnswered(Actor actor, UUID meeting) {}
