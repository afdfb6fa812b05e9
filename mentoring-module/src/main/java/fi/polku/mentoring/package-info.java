/** Polku: mentoring goals, learning logs and development paths beside the competence system an agency has. */
@NullMarked
package fi.polku.mentoring;

import org.jspecify.annotations.NullMarked;
