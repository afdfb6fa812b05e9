package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.util.Optional;

/**
 * One level of a scale, in words.
 *
 * @param value greater is more
 * @param name what the scale calls it
 * @param description what somebody at this level does
 */
public record ScaleStep(int value, Localized name, Optional<Localized> description) {}
