/**
 * Sends back to the host what people choose to show it: written down in the transaction of the choice, delivered afterwards.
 *
 * <p>Nothing leaves that its owner does not share at the moment of sending, and every message takes effect once.
 */
@NullMarked
package fi.polku.mentoring.sync;

import org.jspecify.annotations.NullMarked;
