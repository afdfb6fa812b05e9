/**
 * Who did what, and who read what of another's; sealed afterwards, so that it shows if a record is not as it was.
 *
 * <p>A record is written in the transaction of what it tells of, holds no content, and is never changed. Sealing takes no
 * lock that a writer waits for.
 */
@NullMarked
package fi.polku.mentoring.audit;

import org.jspecify.annotations.NullMarked;
