/**
 * What the tests of the running product stand on: one installation for all of them, people to act as, and clients for the
 * API and the pages.
 *
 * <p>Invariant: no test depends on another or on the order; where state matters it takes people of its own.
 */
@NullMarked
package fi.polku.tests;

import org.jspecify.annotations.NullMarked;
