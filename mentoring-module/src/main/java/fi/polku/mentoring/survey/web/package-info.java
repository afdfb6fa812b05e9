/**
 * Surveys as pages and over REST: setting them up, answering, and what may be told.
 *
 * <p>What somebody answers is in no address, message or log, and comes back to nobody.
 */
@NullMarked
package fi.polku.mentoring.survey.web;

import org.jspecify.annotations.NullMarked;
