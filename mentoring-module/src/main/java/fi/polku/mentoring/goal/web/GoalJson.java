package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal as the API shows it, names in the caller's language. Dates are ISO 8601, times UTC, levels 1–5, progress 0–100 %; what is not set is left out. */
public record GoalJson(
        UUID id,
        UUID owner,
        String ownerName,
        String title,
        @Nullable String why,
        @Nullable String competence,
        @Nullable String competenceName,
        @Nullable Integer levelNow,
        @Nullable Integer levelTarget,
        @Nullable String success,
        @Nullable LocalDate due,
        String status,
        String outlook,
        int progress,
        @Nullable String reflection,
        Instant createdAt,
        Instant changedAt,
        int version) {

    static GoalJson of(GoalView goal, Locale language) {
        var content = goal.content();
        return new GoalJson(
                goal.id(),
                goal.owner(),
                goal.seen().ownerName(),
                content.title(),
                content.why().orElse(null),
                content.competence().orElse(null),
                goal.competence().map(known -> known.name().in(language)).orElse(null),
                content.levelNow().orElse(null),
                content.levelTarget().orElse(null),
                content.success().orElse(null),
                content.due().orElse(null),
                goal.status().code(),
                goal.outlook().code(),
                goal.progress(),
                goal.reflection().orElse(null),
                goal.createdAt(),
                goal.changedAt(),
                goal.version());
    }
}
