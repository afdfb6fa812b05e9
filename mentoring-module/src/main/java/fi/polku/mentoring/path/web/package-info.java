/**
 * Path templates, one's own path and its reviews as pages and as REST.
 *
 * <p>Reads input, calls the use cases, renders; decides nothing.
 */
@NullMarked
package fi.polku.mentoring.path.web;

import org.jspecify.annotations.NullMarked;
