/**
 * Programmes and rounds as pages and as REST: for those who run them, and for those who think of taking part.
 *
 * <p>Reads input, calls the use cases, renders; decides nothing.
 */
@NullMarked
package fi.polku.mentoring.programme.web;

import org.jspecify.annotations.NullMarked;
