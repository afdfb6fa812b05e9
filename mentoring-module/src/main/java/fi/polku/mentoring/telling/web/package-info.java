/**
 * Notices, the choice of mail and what an administrator sees of it, as pages and as REST.
 *
 * <p>Reads input, calls the use cases, renders; decides nothing.
 */
@NullMarked
package fi.polku.mentoring.telling.web;

import org.jspecify.annotations.NullMarked;
