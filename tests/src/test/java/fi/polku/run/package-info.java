/**
 * Tests of the local run: refusals in a sentence, nothing left behind, sign-in as a provider does it.
 *
 * <p>Invariant: each uses folders and ports of its own and ends what it started.
 */
@NullMarked
package fi.polku.run;

import org.jspecify.annotations.NullMarked;
