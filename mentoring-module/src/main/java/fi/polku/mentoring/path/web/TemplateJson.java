package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.TemplateView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A path template as the API shows it, in its newest version. */
public record TemplateJson(
        UUID id,
        LocalizedJson name,
        LocalizedJson description,
        boolean published,
        List<TemplateStepJson> steps,
        Instant changedAt,
        int version) {

    static TemplateJson of(TemplateView template) {
        return new TemplateJson(
                template.id(),
                LocalizedJson.of(template.content().name()),
                LocalizedJson.of(template.content().description()),
                template.content().published(),
                template.content().steps().stream().map(TemplateStepJson::of).toList(),
                template.changedAt(),
                template.version());
    }
}
