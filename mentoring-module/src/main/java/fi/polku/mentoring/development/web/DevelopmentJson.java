package fi.polku.mentoring.development.web;

import fi.polku.mentoring.development.DevelopmentView;
import fi.polku.mentoring.goal.web.GoalSummaryJson;
import fi.polku.mentoring.host.web.ProfileJson;
import fi.polku.mentoring.path.web.PathSummaryJson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One's development as the API shows it, texts in the caller's language.
 *
 * @param profile the competence profile
 * @param goals those at work, then drafts, then closed ones
 * @param path the open path in short, else the one completed last; null before the first
 */
public record DevelopmentJson(
        ProfileJson profile,
        List<GoalSummaryJson> goals,
        @Nullable PathSummaryJson path) {

    static DevelopmentJson of(DevelopmentView development, Locale language) {
        return new DevelopmentJson(
                ProfileJson.of(development.profile(), language),
                development.goals().stream()
                        .map(goal -> GoalSummaryJson.of(goal, language))
                        .toList(),
                development
                        .path()
                        .map(path -> PathSummaryJson.of(path, language))
                        .orElse(null));
    }
}
