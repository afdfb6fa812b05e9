package fi.polku.mentoring.application;

import java.util.UUID;

/**
 * An application was taken back after it was sent: the next in the order moves up. Holds no text.
 *
 * @param application which
 * @param round to which round
 * @param owner whose
 */
public record ApplicationWithdrawn(UUID application, UUID round, UUID owner) {}
