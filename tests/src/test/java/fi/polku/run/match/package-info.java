/**
 * Matching from files: what can be read, what is told where not, what comes out.
 *
 * <p>The published schemas and example are the ones that are tested.
 */
@NullMarked
package fi.polku.run.match;

import org.jspecify.annotations.NullMarked;
