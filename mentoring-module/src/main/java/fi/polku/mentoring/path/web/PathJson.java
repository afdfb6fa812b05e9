package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathView;
import fi.polku.mentoring.path.StepView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A path as the API shows it, its texts in the caller's language; {@code current} is the id of the step that comes first now. */
public record PathJson(
        UUID id,
        UUID owner,
        String name,
        @Nullable String description,
        UUID template,
        int templateVersion,
        LocalDate startedOn,
        @Nullable Instant completedAt,
        @Nullable UUID current,
        List<StepJson> steps) {

    /**
     * A path for the API.
     *
     * @param path as read
     * @param language the caller's
     * @return as shown
     */
    public static PathJson of(PathView path, Locale language) {
        return new PathJson(
                path.id(),
                path.owner(),
                path.name().in(language),
                Optional.of(path.description().in(language))
                        .filter(d -> !d.isEmpty())
                        .orElse(null),
                path.template(),
                path.templateVersion(),
                path.startedOn(),
                path.completedAt().orElse(null),
                path.current().map(StepView::id).orElse(null),
                path.steps().stream().map(s -> StepJson.of(s, language)).toList());
    }
}
