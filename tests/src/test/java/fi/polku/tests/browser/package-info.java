/**
 * The product in a real browser, as people use it: by what they read on the page.
 *
 * <p>Invariant: whatever is pressed, followed or filled in is found by its role and its words, never by how the page is
 * made; nobody waits for a time, only for what is to be seen.
 */
@NullMarked
package fi.polku.tests.browser;

import org.jspecify.annotations.NullMarked;
