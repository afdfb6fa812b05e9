/**
 * What the database shows, to whom, and what it holds: row-level security, statements per request, sealed texts.
 *
 * <p>Invariant: expectations are written by hand, and whatever the database or the API has without one fails.
 */
@NullMarked
package fi.polku.tests.data;

import org.jspecify.annotations.NullMarked;
