/**
 * The pure parts of the bench, tried by themselves.
 *
 * <p>Invariant: nothing here measures the machine it runs on.
 */
@NullMarked
package fi.polku.run.http;

import org.jspecify.annotations.NullMarked;
