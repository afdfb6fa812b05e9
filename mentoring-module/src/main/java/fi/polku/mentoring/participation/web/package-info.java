/**
 * Participation for the host, as pages and as REST.
 *
 * <p>Reads input, calls the use cases, renders; decides nothing.
 */
@NullMarked
package fi.polku.mentoring.participation.web;

import org.jspecify.annotations.NullMarked;
