/**
 * Applications as REST resources and pages: for the applicant, the organisers and the supervisor.
 *
 * <p>Only the applicant's own pages and the matching group's reading show what was written.
 */
@NullMarked
package fi.polku.mentoring.application.web;

import org.jspecify.annotations.NullMarked;
