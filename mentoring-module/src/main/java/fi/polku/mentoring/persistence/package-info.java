/**
 * The way to the database: migration, and the connection that carries the actor.
 *
 * <p>Every transaction runs as somebody; one that does not sees no rows.
 */
@NullMarked
package fi.polku.mentoring.persistence;

import org.jspecify.annotations.NullMarked;
