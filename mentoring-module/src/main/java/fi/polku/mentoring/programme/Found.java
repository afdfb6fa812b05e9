package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * Somebody found by name, to be given a task.
 *
 * @param id the person
 * @param name given name and family name
 * @param unit where they work; empty for a guest
 */
public record Found(UUID id, String name, Localized unit) {}
