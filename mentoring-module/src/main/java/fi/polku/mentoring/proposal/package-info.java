/**
 * The engine at the matching group's desk: proposals worked out in the background, looked at, compared and taken over.
 *
 * <p>A proposal is made of nobody but those whom the asking member weighs, and shows nobody to who does not weigh them; what the checker does not
 * confirm is never shown.
 */
@NullMarked
package fi.polku.mentoring.proposal;

import org.jspecify.annotations.NullMarked;
