/**
 * Goals of the broken product.
 *
 * <p>Invariant: as in the product, so that the rule has one that keeps it.
 */
@NullMarked
package fi.polku.tests.architecture.broken.goal;

import org.jspecify.annotations.NullMarked;
