/**
 * A data key for each author, wrapped by one of the master keys from outside the database.
 *
 * <p>What is sealed opens only for the same author, at the same place; what has been destroyed never opens again.
 */
@NullMarked
package fi.polku.mentoring.keys;

import org.jspecify.annotations.NullMarked;
