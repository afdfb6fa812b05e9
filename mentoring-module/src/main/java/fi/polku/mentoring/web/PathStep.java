package fi.polku.mentoring.web;

import java.util.List;

/**
 * A step as it stands on the line of a path.
 *
 * @param title what the step is called
 * @param state its state in the API's word: {@code planned}, {@code in-progress}, {@code review-asked}, {@code returned}, {@code completed}
 * @param href its page; may be empty
 * @param current whether the person is here
 * @param note what stands under the title, such as when it is due; may be empty
 */
public record PathStep(String title, String state, String href, boolean current, String note) {

    /** How many of the steps are completed. */
    public static long completed(List<PathStep> steps) {
        return steps.stream().filter(step -> step.state().equals("completed")).count();
    }
}
