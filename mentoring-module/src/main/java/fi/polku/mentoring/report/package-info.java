/**
 * Figures for human resources.
 *
 * <p>Reads blocks of figures and names of templates and units; never anything that belongs to a person.
 */
@NullMarked
package fi.polku.mentoring.report;

import org.jspecify.annotations.NullMarked;
