/**
 * The address of a person's own calendar, which a calendar program fetches without signing in.
 *
 * <p>Whoever has the address sees when and what, and nothing that a group or a person wrote; its owner makes it, renews it and takes it away.
 */
@NullMarked
package fi.polku.mentoring.feed;

import org.jspecify.annotations.NullMarked;
