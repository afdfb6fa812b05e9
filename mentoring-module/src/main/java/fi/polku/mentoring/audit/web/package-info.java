/**
 * Starts the sealing of the audit with the web application, and tells how it stands.
 *
 * <p>Nothing here shows a record.
 */
@NullMarked
package fi.polku.mentoring.audit.web;

import org.jspecify.annotations.NullMarked;
