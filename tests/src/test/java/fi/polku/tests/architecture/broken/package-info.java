/**
 * A small product in which every rule of architecture is broken somewhere, and kept elsewhere.
 *
 * <p>Invariant: nothing but the tests of the rules looks at it.
 */
@NullMarked
package fi.polku.tests.architecture.broken;

import org.jspecify.annotations.NullMarked;
