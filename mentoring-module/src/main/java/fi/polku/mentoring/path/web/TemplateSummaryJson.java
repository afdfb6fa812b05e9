package fi.polku.mentoring.path.web;

import fi.polku.mentoring.figure.Figure;
import fi.polku.mentoring.path.TemplateSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A path template in a list of the API: without its steps. {@code paths}, how many began with it, is for human
 * resources, as of the turn of the quarter, and absent while that is fewer than five people. */
public record TemplateSummaryJson(
        UUID id,
        LocalizedJson name,
        LocalizedJson description,
        boolean published,
        int stepCount,
        @Nullable Integer paths,
        Instant createdAt,
        Instant changedAt,
        int version) {

    static TemplateSummaryJson of(TemplateSummary template) {
        return new TemplateSummaryJson(
                template.id(),
                LocalizedJson.of(template.name()),
                LocalizedJson.of(template.description()),
                template.published(),
                template.steps(),
                template.begun().map(Figure::contributions).orElse(null),
                template.createdAt(),
                template.changedAt(),
                template.version());
    }
}
