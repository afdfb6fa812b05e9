package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a step of a development path is completed, as its owner shares it with the host: no review, no comment.
 *
 * @param id the step
 * @param person the owner's id in the host
 * @param step what was done
 * @param completedOn the day of the completion, in Finland
 * @param approvedBy the host's id of who approved it, absent when that is nobody of the host
 * @param changed when the step last changed, UTC
 */
public record StepCompletion(
        String id, String person, Step step, LocalDate completedOn, Optional<String> approvedBy, Instant changed)
        implements HostMessage {

    @Override
    public Kind kind() {
        return Kind.STEP;
    }

    /**
     * What was done.
     *
     * @param title of the step
     * @param kind {@code mentoring}, {@code course}, {@code work-task}, {@code reading} or {@code training}
     * @param path the name of the path it is a step of
     * @param competences that it develops, each once, at most 20
     */
    public record Step(Localized title, String kind, Localized path, List<HostCompetence.Key> competences) {
        public Step {
            competences = List.copyOf(competences);
        }
    }
}
