/**
 * Who may call what: every endpoint by every role and relation.
 *
 * <p>Expectations are written by hand from what the product promises, never derived from the code.
 */
@NullMarked
package fi.polku.tests.refusals;

import org.jspecify.annotations.NullMarked;
