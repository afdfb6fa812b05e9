/**
 * The profile and the competences over REST, and what the web application's life starts.
 *
 * <p>Answers from the local copy only; no request waits for the host.
 */
@NullMarked
package fi.polku.mentoring.host.web;

import org.jspecify.annotations.NullMarked;
