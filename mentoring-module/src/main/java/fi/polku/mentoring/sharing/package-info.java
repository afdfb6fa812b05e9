/**
 * The one answer to: may X read Y, and by which right?
 *
 * <p>What may not be read does not exist for the one who asks.
 */
@NullMarked
package fi.polku.mentoring.sharing;

import org.jspecify.annotations.NullMarked;
