package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.CompetenceView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A competence of the catalogue as the API shows it, names in the caller's language. The scale is told for a single one. */
public record CompetenceJson(
        String competence,
        String name,
        @Nullable String heading,
        String framework,
        @Nullable String attribution,
        @Nullable List<ProfileJson.LevelJson> scale) {

    static CompetenceJson of(CompetenceView view, Locale language) {
        return new CompetenceJson(
                view.uri(),
                view.name().in(language),
                view.heading().map(heading -> heading.in(language)).orElse(null),
                view.framework().name().in(language),
                view.framework().attribution().map(text -> text.in(language)).orElse(null),
                view.scale().isEmpty() ? null : ProfileJson.LevelJson.of(view.scale(), language));
    }
}
