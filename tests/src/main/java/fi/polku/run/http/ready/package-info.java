/**
 * A web application that answers with bytes made before: what the server can do when nothing is left to be done.
 *
 * <p>Invariant: it is deployed alone, so it uses nothing but Java and JAX-RS.
 */
@NullMarked
package fi.polku.run.http.ready;

import org.jspecify.annotations.NullMarked;
