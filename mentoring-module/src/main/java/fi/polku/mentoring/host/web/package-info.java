/**
 * The profile, the competences and the reports of the sync, over REST and in the administrator’s pages.
 *
 * <p>Answers from the local copy only; no request waits for the host.
 */
@NullMarked
package fi.polku.mentoring.host.web;

import org.jspecify.annotations.NullMarked;
