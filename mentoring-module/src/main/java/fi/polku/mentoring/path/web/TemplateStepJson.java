package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.DueOffset;
import fi.polku.mentoring.path.TemplateStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a template as the API shows it; due so many months or days after the path begins, or not at all. */
public record TemplateStepJson(
        LocalizedJson title,
        LocalizedJson criterion,
        String kind,
        @Nullable Integer dueInMonths,
        @Nullable Integer dueInDays,
        List<String> competences) {

    static TemplateStepJson of(TemplateStep step) {
        return new TemplateStepJson(
                LocalizedJson.of(step.content().title()),
                LocalizedJson.of(step.content().criterion()),
                step.content().kind().code(),
                due(step, DueOffset.Unit.MONTHS),
                due(step, DueOffset.Unit.DAYS),
                step.content().competences());
    }

    private static @Nullable Integer due(TemplateStep step, DueOffset.Unit unit) {
        return step.due().filter(d -> d.unit() == unit).map(DueOffset::amount).orElse(null);
    }
}
