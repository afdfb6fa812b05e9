/**
 * {@code ./polku bench http}: how many requests a second Polku answers, beside what the machine allows at best.
 *
 * <p>Invariant: the product, its floors and the load are measured by the same client on the same machine in the same run.
 */
@NullMarked
package fi.polku.run.http;

import org.jspecify.annotations.NullMarked;
