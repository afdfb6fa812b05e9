/**
 * Material of programmes and rounds: links, files and inspiring stories, by phase and for whom.
 *
 * <p>A file is what its name says it is or is not taken; it leaves as an attachment, and is asked of the database each time. Material is the organisers'
 * word to many: nothing that people write about themselves.
 */
@NullMarked
package fi.polku.mentoring.material;

import org.jspecify.annotations.NullMarked;
