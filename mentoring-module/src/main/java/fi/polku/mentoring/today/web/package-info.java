/**
 * The first page.
 *
 * <p>Shows what waits, and writes nothing: its one form is the learning log's.
 */
@NullMarked
package fi.polku.mentoring.today.web;

import org.jspecify.annotations.NullMarked;
