/**
 * The best groups for a whole round: people and rules in, groups, reasons and a proven bound out.
 *
 * <p>Pure: knows no framework, no database and no clock on the wall; the same instance, seed and iterations give the same groups, and none
 * of them breaks a {@link fi.polku.mentoring.matching.HardRule}. The formulation is {@code docs/matching.md}.
 */
@NullMarked
package fi.polku.mentoring.matching;

import org.jspecify.annotations.NullMarked;
