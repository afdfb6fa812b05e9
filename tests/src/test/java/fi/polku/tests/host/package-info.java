/**
 * The local copy of the host, against the reference host itself and one that misbehaves, in an installation of its own.
 *
 * <p>Invariant: each test leaves the host well-behaved and reachable.
 */
@NullMarked
package fi.polku.tests.host;

import org.jspecify.annotations.NullMarked;
