/**
 * The conformance kit, tried on the reference host and on hosts that break one rule each.
 *
 * <p>Each rule of the kit has a host that breaks it and nothing else.
 */
@NullMarked
package fi.polku.conform;

import org.jspecify.annotations.NullMarked;
