/**
 * Master keys come and go while the product runs.
 *
 * <p>Whatever happens, no text is lost: it opens, or it is told that it cannot be opened now.
 */
@NullMarked
package fi.polku.tests.keys;

import org.jspecify.annotations.NullMarked;
