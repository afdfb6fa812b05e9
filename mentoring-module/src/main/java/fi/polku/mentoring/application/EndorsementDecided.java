package fi.polku.mentoring.application;

import fi.polku.mentoring.application.AskedEndorsement.Decision;
import java.util.UUID;

/**
 * A supervisor has answered; observed by what tells people. Holds no text.
 *
 * @param application which
 * @param owner whose
 * @param decision what was answered
 */
public record EndorsementDecided(UUID application, UUID owner, Decision decision) {}
