/**
 * What must not get in.
 *
 * <p>Whatever is sent, the answer is a problem that names the field; never a 500, and nothing is kept.
 */
@NullMarked
package fi.polku.tests.input;

import org.jspecify.annotations.NullMarked;
