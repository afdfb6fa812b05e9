package fi.polku.mentoring.application;

import java.util.UUID;

/**
 * An application was sent; observed by what tells people. Holds no text.
 *
 * @param application which
 * @param round to which round
 * @param owner whose
 */
public record ApplicationSent(UUID application, UUID round, UUID owner) {}
