/**
 * What the web application's life starts of the gathering of figures.
 *
 * <p>Holds no rule of its own.
 */
@NullMarked
package fi.polku.mentoring.figure.web;

import org.jspecify.annotations.NullMarked;
