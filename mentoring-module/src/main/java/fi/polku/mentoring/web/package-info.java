/**
 * What every page shares: the frame and its parts, static files, sign-in and sessions, and how a problem becomes an answer.
 *
 * <p>Invariant: knows no feature; features know it.
 */
@NullMarked
package fi.polku.mentoring.web;

import org.jspecify.annotations.NullMarked;
