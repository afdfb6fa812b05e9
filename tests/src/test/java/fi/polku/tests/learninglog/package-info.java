/**
 * The learning log against the running product.
 *
 * <p>Invariant: each test writes as people of its own.
 */
@NullMarked
package fi.polku.tests.learninglog;

import org.jspecify.annotations.NullMarked;
