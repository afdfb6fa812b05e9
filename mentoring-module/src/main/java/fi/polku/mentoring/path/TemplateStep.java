package fi.polku.mentoring.path;

import java.util.Optional;

/**
 * A step of a template.
 *
 * @param content what it is about
 * @param due how long after the path begins it is due; absent when it has no due date
 */
public record TemplateStep(StepContent content, Optional<DueOffset> due) {}
