/**
 * The audit: sealed afterwards, and found out when it is not as it was.
 *
 * <p>What a test expects is worked out without the product's code.
 */
@NullMarked
package fi.polku.tests.audit;

import org.jspecify.annotations.NullMarked;
