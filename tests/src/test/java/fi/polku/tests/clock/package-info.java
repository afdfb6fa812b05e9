/**
 * A clock that tests move. It is added to a copy of the WAR that only tests deploy; the product has no such thing (ADR 17).
 *
 * <p>Every node of the installation and its database move together.
 */
@NullMarked
package fi.polku.tests.clock;

import org.jspecify.annotations.NullMarked;
