/**
 * Guests over REST and as pages.
 *
 * <p>A link is shown to whoever made it, once, and kept nowhere.
 */
@NullMarked
package fi.polku.mentoring.guest.web;

import org.jspecify.annotations.NullMarked;
