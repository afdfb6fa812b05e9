/**
 * Tests that run inside the server, in the built WAR: what neither a unit test nor a caller from outside can see.
 *
 * <p>The WAR is deployed as it was built; only the tests and what they need are added to it.
 */
@NullMarked
package fi.polku.tests.inside;

import org.jspecify.annotations.NullMarked;
