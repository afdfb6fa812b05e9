/**
 * {@code ./polku bench sync}: how long it takes to read a host as large as the whole of state administration, beside what the
 * machine allows at best.
 *
 * <p>Invariant: the host's records are made from a number and served from prepared files, so that they cost neither memory nor
 * time that belongs to the product.
 */
@NullMarked
package fi.polku.run.sync;

import org.jspecify.annotations.NullMarked;
