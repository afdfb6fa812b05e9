package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A path in short as the API shows it, its texts in the caller's language.
 *
 * @param name its name
 * @param completed how many of its steps are completed
 * @param current the step that comes first now, null on a completed path
 * @param nextDue the earliest due day of what is not completed
 * @param steps in their order
 */
public record PathSummaryJson(
        String name,
        int completed,
        @Nullable UUID current,
        @Nullable LocalDate nextDue,
        List<StepLineJson> steps) {

    /** A step in short. */
    public record StepLineJson(
            UUID id, String title, String status, @Nullable LocalDate due) {

        /**
         * Steps for the API.
         *
         * @param lines as read
         * @param language the caller's
         * @return as shown, in the same order
         */
        public static List<StepLineJson> of(List<PathSummary.Line> lines, Locale language) {
            return lines.stream()
                    .map(line -> new StepLineJson(
                            line.id(),
                            line.title().in(language),
                            line.status().code(),
                            line.due().orElse(null)))
                    .toList();
        }
    }

    /**
     * A path for the API.
     *
     * @param path as read
     * @param language the caller's
     * @return as shown
     */
    public static PathSummaryJson of(PathSummary path, Locale language) {
        return new PathSummaryJson(
                path.name().in(language),
                path.completedSteps(),
                path.current().map(PathSummary.Line::id).orElse(null),
                path.nextDue().orElse(null),
                StepLineJson.of(path.steps(), language));
    }
}
