package fi.polku.mentoring.team.web;

import fi.polku.mentoring.path.PathSummary;
import fi.polku.mentoring.team.TeamMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team as the API shows it, texts in the caller's language: where on the path, which steps wait for the
 * caller's review, how many proposals wait, how many goals are shared with the caller, and when something is due next.
 */
public record TeamMemberJson(
        UUID person,
        String name,
        @Nullable String unit,
        @Nullable TeamPathJson path,
        List<StepLineJson> waitingReviews,
        int waitingProposals,
        int sharedGoals) {

    /** A path in short. */
    public record TeamPathJson(
            String name,
            int completed,
            @Nullable UUID current,
            @Nullable LocalDate nextDue,
            List<StepLineJson> steps) {}

    /** A step in short. */
    public record StepLineJson(
            UUID id, String title, String status, @Nullable LocalDate due) {}

    static TeamMemberJson of(TeamMember member, Locale language) {
        return new TeamMemberJson(
                member.person(),
                member.name(),
                Optional.of(member.unit().in(language))
                        .filter(u -> !u.isEmpty())
                        .orElse(null),
                member.path().map(p -> path(p, language)).orElse(null),
                lines(member.reviews(), language),
                member.proposals(),
                member.sharedGoals());
    }

    private static TeamPathJson path(PathSummary path, Locale language) {
        return new TeamPathJson(
                path.name().in(language),
                path.completedSteps(),
                path.current().map(PathSummary.Line::id).orElse(null),
                path.nextDue().orElse(null),
                lines(path.steps(), language));
    }

    private static List<StepLineJson> lines(List<PathSummary.Line> lines, Locale language) {
        return lines.stream()
                .map(l -> new StepLineJson(
                        l.id(),
                        l.title().in(language),
                        l.status().code(),
                        l.due().orElse(null)))
                .toList();
    }
}
