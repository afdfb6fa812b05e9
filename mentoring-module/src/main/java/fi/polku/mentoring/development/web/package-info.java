/**
 * The page My development.
 *
 * <p>Shows only what is the visitor's own.
 */
@NullMarked
package fi.polku.mentoring.development.web;

import org.jspecify.annotations.NullMarked;
