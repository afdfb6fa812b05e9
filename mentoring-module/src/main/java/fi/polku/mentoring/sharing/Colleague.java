package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * Somebody found by name in one's own organisation.
 *
 * @param id the person
 * @param name given name and family name
 * @param unit the unit's name, empty where the host names none
 */
public record Colleague(UUID id, String name, Localized unit) {}
