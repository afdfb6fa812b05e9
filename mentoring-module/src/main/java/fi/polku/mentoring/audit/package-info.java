/**
 * Who did what, and who read what of another's.
 *
 * <p>A record is written in the transaction of what it tells of, holds no content, and is never changed.
 */
@NullMarked
package fi.polku.mentoring.audit;

import org.jspecify.annotations.NullMarked;
