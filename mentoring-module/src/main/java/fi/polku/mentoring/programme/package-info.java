/**
 * Mentoring programmes: what human resources set up, in rounds with phases, for the people of one organisation or of many.
 *
 * <p>Where a round stands follows from its dates and is never stored; who is named in a programme sees no more than the task needs, and nothing that people
 * write about themselves.
 */
@NullMarked
package fi.polku.mentoring.programme;

import org.jspecify.annotations.NullMarked;
