/**
 * How the product is built, as rules that fail the build.
 *
 * <p>Invariant: each rule is shown to fail on a small product that breaks it ({@code broken}).
 */
@NullMarked
package fi.polku.tests.architecture;

import org.jspecify.annotations.NullMarked;
