/**
 * Material of programmes and rounds: who reads it, which files are refused, and what is copied.
 *
 * <p>Invariant: files are real ones and real attacks, sent as browsers send them.
 */
@NullMarked
package fi.polku.tests.material;

import org.jspecify.annotations.NullMarked;
