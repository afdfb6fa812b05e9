/**
 * Who stands in for a supervisor, and when.
 *
 * <p>A deputy has the supervisor's rights for the days that were said, not a day longer; reports are told who it is.
 */
@NullMarked
package fi.polku.mentoring.deputy;

import org.jspecify.annotations.NullMarked;
