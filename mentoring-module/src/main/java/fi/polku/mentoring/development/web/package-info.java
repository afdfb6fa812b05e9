/**
 * The page My development, and the same over REST.
 *
 * <p>Shows only what is the visitor's own.
 */
@NullMarked
package fi.polku.mentoring.development.web;

import org.jspecify.annotations.NullMarked;
