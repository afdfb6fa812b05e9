package fi.polku.mentoring.team.web;

import fi.polku.mentoring.path.web.PathSummaryJson;
import fi.polku.mentoring.path.web.PathSummaryJson.StepLineJson;
import fi.polku.mentoring.team.TeamMember;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team as the API shows it, texts in the caller's language: where on the path, which steps wait for the
 * caller's review, how many proposals wait, how many goals are shared with the caller, when something is due next,
 * and for whom the caller stands in over them.
 */
public record TeamMemberJson(
        UUID person,
        String name,
        @Nullable String unit,
        @Nullable PathSummaryJson path,
        List<StepLineJson> waitingReviews,
        int waitingProposals,
        int sharedGoals,
        @Nullable String insteadOf) {

    static TeamMemberJson of(TeamMember member, Locale language) {
        return new TeamMemberJson(
                member.person(),
                member.name(),
                Optional.of(member.unit().in(language))
                        .filter(u -> !u.isEmpty())
                        .orElse(null),
                member.path().map(p -> PathSummaryJson.of(p, language)).orElse(null),
                StepLineJson.of(member.reviews(), language),
                member.proposals(),
                member.sharedGoals(),
                member.insteadOf().orElse(null));
    }
}
