package fi.polku.mentoring.goal;

import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.shared.Localized;
import java.util.List;

/**
 * The competence that a goal develops, as the local copy knows it.
 *
 * @param name what it is called
 * @param scale what its levels are called, the lowest first
 */
public record GoalCompetence(Localized name, List<ScaleStep> scale) {

    public GoalCompetence {
        scale = List.copyOf(scale);
    }
}
