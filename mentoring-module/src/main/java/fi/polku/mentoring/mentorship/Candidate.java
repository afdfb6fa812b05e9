package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * Somebody who may be asked.
 *
 * @param id who
 * @param name their name
 * @param unit where they work
 */
public record Candidate(UUID id, String name, Localized unit) {}
