/**
 * What waits for somebody today, whichever feature it is of.
 *
 * <p>Knows no feature: each tells of itself through {@link fi.polku.mentoring.shared.Waiting}.
 */
@NullMarked
package fi.polku.mentoring.today;

import org.jspecify.annotations.NullMarked;
