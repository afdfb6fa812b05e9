/**
 * Development paths: templates that human resources write, and each person's steps, walked and reviewed.
 *
 * <p>A path is its person's own copy; it changes only as the person and the supervisor both agree, and a step only moves as
 * {@link fi.polku.mentoring.path.StepPolicy} allows.
 */
@NullMarked
package fi.polku.mentoring.path;

import org.jspecify.annotations.NullMarked;
