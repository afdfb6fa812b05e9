/**
 * What every room speaks of: who acts, what went wrong, text in three languages, the clock.
 *
 * <p>Imports no other package of Polku.
 */
@NullMarked
package fi.polku.mentoring.shared;

import org.jspecify.annotations.NullMarked;
