/**
 * Speaks Moodle's own web services: people and supervisors by cohorts, competency frameworks, ratings by a saved report, and
 * the rating that goes back.
 *
 * <p>Moodle answers 200 to everything, so no answer counts before its body has been looked at; the token, and Moodle's own
 * words, which may name people, stand in no message of a fault.
 */
@NullMarked
package fi.polku.adapter.moodle;

import org.jspecify.annotations.NullMarked;
