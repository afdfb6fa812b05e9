/**
 * Paths by HTTP: templates, steps and their reviews, changes agreed together, the team.
 *
 * <p>Each test walks as people nobody else acts as.
 */
@NullMarked
package fi.polku.tests.path;

import org.jspecify.annotations.NullMarked;
