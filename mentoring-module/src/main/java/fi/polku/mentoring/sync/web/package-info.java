/**
 * What the web application's life starts of the delivery to the host.
 *
 * <p>Holds no rule of its own.
 */
@NullMarked
package fi.polku.mentoring.sync.web;

import org.jspecify.annotations.NullMarked;
