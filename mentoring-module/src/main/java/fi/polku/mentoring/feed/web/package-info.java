/**
 * The calendar's address as a page and as REST, and the calendar itself.
 *
 * <p>Reads input, calls the use cases, renders; decides nothing.
 */
@NullMarked
package fi.polku.mentoring.feed.web;

import org.jspecify.annotations.NullMarked;
