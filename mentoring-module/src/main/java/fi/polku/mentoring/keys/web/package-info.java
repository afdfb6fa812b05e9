/**
 * The administrator's page and calls about keys, and what health tells of them.
 *
 * <p>No key ever leaves through here, only names and counts.
 */
@NullMarked
package fi.polku.mentoring.keys.web;

import org.jspecify.annotations.NullMarked;
