/**
 * {@code ./polku conform}: asks a host of the contract as Polku would, and says rule by rule what it keeps and what it breaks.
 *
 * <p>It needs as little memory for a large host as for a small one, and leaves nothing behind that it has sent.
 */
@NullMarked
package fi.polku.conform;

import org.jspecify.annotations.NullMarked;
