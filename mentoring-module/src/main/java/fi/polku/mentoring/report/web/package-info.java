/**
 * Reports as pages and over REST.
 *
 * <p>Says the same in both: what is hidden is hidden in both, and in the same words for none and for too few.
 */
@NullMarked
package fi.polku.mentoring.report.web;

import org.jspecify.annotations.NullMarked;
