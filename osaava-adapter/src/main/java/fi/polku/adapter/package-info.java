/**
 * The product plugged in: each package implements the ports of one competence system.
 *
 * <p>The only place that names a host.
 */
@NullMarked
package fi.polku.adapter;

import org.jspecify.annotations.NullMarked;
