/** People are told: in Polku, and by mail through a real mail server. */
@NullMarked
package fi.polku.tests.telling;

import org.jspecify.annotations.NullMarked;
