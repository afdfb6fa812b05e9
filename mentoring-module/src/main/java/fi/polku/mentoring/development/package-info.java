/**
 * One's own development, for its page and the API: profile, goals and path together.
 *
 * <p>Gathers; keeps nothing of its own.
 */
@NullMarked
package fi.polku.mentoring.development;

import org.jspecify.annotations.NullMarked;
