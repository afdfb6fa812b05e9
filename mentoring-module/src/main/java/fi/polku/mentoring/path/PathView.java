package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A path with its steps, as its person or the supervisor sees it.
 *
 * @param id the path
 * @param owner whose it is
 * @param template which template it began with
 * @param templateVersion in which version
 * @param name the template's name then
 * @param description the template's description then
 * @param startedOn the day it began
 * @param completedAt when its last step was completed, UTC; absent while it is open
 * @param steps in their order
 */
public record PathView(
        UUID id,
        UUID owner,
        UUID template,
        int templateVersion,
        Localized name,
        Localized description,
        LocalDate startedOn,
        Optional<Instant> completedAt,
        List<StepView> steps) {

    public PathView {
        steps = List.copyOf(steps);
    }

    /**
     * Where the person is.
     *
     * @return the step that comes first now; absent on a completed path
     */
    public Optional<StepView> current() {
        return CurrentStep.of(steps, StepView::status);
    }

    /**
     * Whether nothing has been begun yet, so that the path may still be given back.
     *
     * @return true when every step is planned
     */
    public boolean isUntouched() {
        return steps.stream().allMatch(s -> s.status() == StepStatus.PLANNED);
    }
}
