/**
 * Who may read what, in any history of sharing, moving, leaving, standing in: a plain model beside the product.
 *
 * <p>The model knows nothing of how the product does it.
 */
@NullMarked
package fi.polku.tests.sharing;

import org.jspecify.annotations.NullMarked;
