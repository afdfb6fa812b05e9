package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.TemplateSummary;
import java.time.Instant;
import java.util.UUID;

/** A path template in a list of the API: without its steps. {@code paths}, how many began with it, is 0 but for human resources. */
public record TemplateSummaryJson(
        UUID id,
        LocalizedJson name,
        LocalizedJson description,
        boolean published,
        int stepCount,
        long paths,
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
                template.paths(),
                template.createdAt(),
                template.changedAt(),
                template.version());
    }
}
