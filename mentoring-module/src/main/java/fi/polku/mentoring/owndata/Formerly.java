package fi.polku.mentoring.owndata;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody of the organisation, who may have left it.
 *
 * @param id the person
 * @param name given name and family name
 * @param unit the unit's name, empty where there is none
 * @param lastDay the last day here; absent for who has not left
 */
public record Formerly(UUID id, String name, Localized unit, Optional<LocalDate> lastDay) {}
