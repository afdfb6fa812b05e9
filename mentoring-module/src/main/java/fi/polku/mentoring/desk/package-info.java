/**
 * The matching group's desk: conflicts of interest, groups composed by hand of what was sent, and the confirmation by a second member. How it is thought:
 * {@code docs/programmes.md}.
 */
@NullMarked
package fi.polku.mentoring.desk;

import org.jspecify.annotations.NullMarked;
