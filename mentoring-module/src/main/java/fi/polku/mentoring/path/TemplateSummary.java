package fi.polku.mentoring.path;

import fi.polku.mentoring.figure.Figure;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A path template in a list.
 *
 * @param id the template
 * @param name its name
 * @param description for whom and what for
 * @param published whether people may begin it
 * @param steps how many steps it has
 * @param createdAt UTC
 * @param changedAt UTC
 * @param version the newest
 * @param begun how many paths began with it, as far as that may be told; absent for all but human resources
 */
public record TemplateSummary(
        UUID id,
        Localized name,
        Localized description,
        boolean published,
        int steps,
        Instant createdAt,
        Instant changedAt,
        int version,
        Optional<Figure> begun) {

    TemplateSummary begun(Optional<Figure> figure) {
        return new TemplateSummary(id, name, description, published, steps, createdAt, changedAt, version, figure);
    }
}
