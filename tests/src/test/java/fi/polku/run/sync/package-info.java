/**
 * The bench of the sync, and its parts.
 *
 * <p>Invariant: no figure is held against the speed of the machine that the tests run on.
 */
@NullMarked
package fi.polku.run.sync;

import org.jspecify.annotations.NullMarked;
