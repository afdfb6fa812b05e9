package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal in a list of the API: without the sealed texts, with who may read it. */
public record GoalSummaryJson(
        UUID id,
        UUID owner,
        String ownerName,
        String title,
        @Nullable String competence,
        @Nullable String competenceName,
        @Nullable Integer levelNow,
        @Nullable Integer levelTarget,
        @Nullable LocalDate due,
        String status,
        String outlook,
        int progress,
        Instant createdAt,
        Instant changedAt,
        boolean sharedWithSupervisor,
        int sharedWithPeople,
        boolean sharedWithHost) {

    /**
     * A goal for a list.
     *
     * @param goal as read
     * @param language the caller's
     * @return as shown
     */
    public static GoalSummaryJson of(GoalSummary goal, Locale language) {
        return new GoalSummaryJson(
                goal.id(),
                goal.owner(),
                goal.ownerName(),
                goal.title(),
                goal.competenceUri().orElse(null),
                goal.competence().map(known -> known.name().in(language)).orElse(null),
                goal.levelNow().orElse(null),
                goal.levelTarget().orElse(null),
                goal.due().orElse(null),
                goal.status().code(),
                goal.outlook().code(),
                goal.progress(),
                goal.createdAt(),
                goal.changedAt(),
                goal.readers().supervisor(),
                goal.readers().named(),
                goal.readers().host());
    }
}
