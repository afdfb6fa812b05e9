/**
 * Connects Polku to the competence systems that configuration names; the only place that names a host's product.
 *
 * <p>Each host has a name, a binding (how it is spoken to) and settings of its own; nothing of one host is used for another.
 */
@NullMarked
package fi.polku.adapter;

import org.jspecify.annotations.NullMarked;
