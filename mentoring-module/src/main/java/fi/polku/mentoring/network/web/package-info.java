/**
 * Networks of rounds over REST and as pages.
 *
 * <p>Whom one looks for is in the address; what one writes never is.
 */
@NullMarked
package fi.polku.mentoring.network.web;

import org.jspecify.annotations.NullMarked;
