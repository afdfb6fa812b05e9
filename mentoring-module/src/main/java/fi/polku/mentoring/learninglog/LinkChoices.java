package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.UUID;

/**
 * What one's own entry can be linked to.
 *
 * @param goals own goals that are not closed, newest first
 * @param steps steps of the own path, in order
 */
public record LinkChoices(List<Link> goals, List<Link> steps) {

    public LinkChoices {
        goals = List.copyOf(goals);
        steps = List.copyOf(steps);
    }

    /**
     * A goal or a step.
     *
     * @param id which
     * @param title what it is called
     */
    public record Link(UUID id, Localized title) {}
}
