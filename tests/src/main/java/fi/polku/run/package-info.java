/**
 * The local run: PostgreSQL, sign-in, reference host and server as one installation on this machine; and the benches.
 *
 * <p>Invariant: everything listens on loopback only, and whatever was started is ended again, however the run ends.
 */
@NullMarked
package fi.polku.run;

import org.jspecify.annotations.NullMarked;
