/**
 * Meetings over REST and as pages.
 *
 * <p>What is typed in one form is saved by one press; a refused form comes back as it was sent.
 */
@NullMarked
package fi.polku.mentoring.meeting.web;

import org.jspecify.annotations.NullMarked;
