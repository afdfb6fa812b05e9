package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A path in short, for where it stands beside other things.
 *
 * @param name its name
 * @param completed whether all of it is completed
 * @param steps in their order
 */
public record PathSummary(Localized name, boolean completed, List<Line> steps) {

    public PathSummary {
        steps = List.copyOf(steps);
    }

    /**
     * A step on the line.
     *
     * @param id the step
     * @param title what it is called
     * @param status where it is
     * @param due when it is due
     */
    public record Line(UUID id, Localized title, StepStatus status, Optional<LocalDate> due) {}

    /**
     * Where the person is.
     *
     * @return absent on a completed path
     */
    public Optional<Line> current() {
        return CurrentStep.of(steps, Line::status);
    }

    /**
     * How far the person is.
     *
     * @return how many of the steps are completed
     */
    public int completedSteps() {
        return (int)
                steps.stream().filter(s -> s.status() == StepStatus.COMPLETED).count();
    }

    /**
     * When something is due next.
     *
     * @return the earliest due day of what is not completed
     */
    public Optional<LocalDate> nextDue() {
        return steps.stream()
                .filter(s -> s.status() != StepStatus.COMPLETED)
                .flatMap(s -> s.due().stream())
                .min(LocalDate::compareTo);
    }
}
