/**
 * A data key for each author, wrapped by a master key from outside the database.
 *
 * <p>What is sealed opens only for the same author, at the same place.
 */
@NullMarked
package fi.polku.mentoring.keys;

import org.jspecify.annotations.NullMarked;
