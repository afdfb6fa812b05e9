/**
 * Own data as pages, files and REST: taking along, what is kept until when, retention and holds.
 *
 * <p>An administrator is shown figures, never whose they are.
 */
@NullMarked
package fi.polku.mentoring.owndata.web;

import org.jspecify.annotations.NullMarked;
