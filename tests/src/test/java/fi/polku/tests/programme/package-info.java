/**
 * Programmes and rounds against the whole product: who sets them up, who sees them, who may not.
 *
 * <p>By HTTP, as a person or a program would come; each test has an agency's people of its own.
 */
@NullMarked
package fi.polku.tests.programme;

import org.jspecify.annotations.NullMarked;
