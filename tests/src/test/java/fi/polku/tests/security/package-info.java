/**
 * What an attacker tries from outside: with headers, methods, addresses, cookies, forms and the log.
 *
 * <p>Each is tried on the installed product, never on a part of it.
 */
@NullMarked
package fi.polku.tests.security;

import org.jspecify.annotations.NullMarked;
