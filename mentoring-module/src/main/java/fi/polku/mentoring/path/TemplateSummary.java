package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.UUID;

/**
 * A path template in a list.
 *
 * @param id the template
 * @param name its name
 * @param description for whom and what for
 * @param published whether people may begin it
 * @param steps how many steps it has
 * @param paths how many paths began with it, with any version; 0 for all but human resources
 * @param createdAt UTC
 * @param changedAt UTC
 * @param version the newest
 */
public record TemplateSummary(
        UUID id,
        Localized name,
        Localized description,
        boolean published,
        int steps,
        long paths,
        Instant createdAt,
        Instant changedAt,
        int version) {}
