/**
 * The matching group's desk: conflicts of interest, groups composed by hand of what was sent, and the confirmation. How it is thought:
 * {@code docs/programmes.md}.
 *
 * <p>Nobody weighs anybody before they have declared, nor themselves, their own reporting line or whom they named; nobody is placed before a second member has
 * confirmed exactly what the first one proposed.
 */
@NullMarked
package fi.polku.mentoring.desk;

import org.jspecify.annotations.NullMarked;
