package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A path template as it is read.
 *
 * @param id the template
 * @param content what was written
 * @param competences the names of its steps' competences, by URI
 * @param changedAt when this version was written, UTC
 * @param version the newest, for If-Match
 */
public record TemplateView(
        UUID id, WriteTemplate content, Map<String, Localized> competences, Instant changedAt, int version) {}
