/**
 * The supervisor's view: whom one leads, where each is on the path, and what waits.
 *
 * <p>Shows only what its people's paths and shares let the current supervisor see; ranks nobody.
 */
@NullMarked
package fi.polku.mentoring.team;

import org.jspecify.annotations.NullMarked;
