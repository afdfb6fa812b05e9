package fi.polku.mentoring.application;

import fi.polku.mentoring.shared.Actor;
import java.util.UUID;

/**
 * An application was taken back after it was sent: the next in the order moves up. Holds no text.
 *
 * @param actor who took it back
 * @param application which
 * @param round to which round
 * @param owner whose
 */
public record ApplicationWithdrawn(Actor actor, UUID application, UUID round, UUID owner) {}
