/** Says its job and no invariant. */
@NullMarked
package fi.polku.tests.architecture.broken.path;

import org.jspecify.annotations.NullMarked;
