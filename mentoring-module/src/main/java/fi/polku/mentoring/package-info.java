/**
 * Polku: mentoring goals, learning logs and development paths beside the competence system an agency has.
 *
 * <p>Two levels of packages only, the rooms and their {@code .web}; nothing here names or knows a host.
 */
@NullMarked
package fi.polku.mentoring;

import org.jspecify.annotations.NullMarked;
