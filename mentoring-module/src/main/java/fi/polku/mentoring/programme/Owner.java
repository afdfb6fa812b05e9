package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * An organisation that owns a programme with others, or has been asked to.
 *
 * @param id the organisation
 * @param name its name
 * @param lead whether it began the programme
 * @param joined whether its own human resources have answered yes
 */
public record Owner(UUID id, Localized name, boolean lead, boolean joined) {}
