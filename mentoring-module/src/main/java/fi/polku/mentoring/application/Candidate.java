package fi.polku.mentoring.application;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * Somebody whom one may let apply late.
 *
 * @param id the person
 * @param name theirs
 * @param unit where they work
 */
public record Candidate(UUID id, String name, Localized unit) {}
