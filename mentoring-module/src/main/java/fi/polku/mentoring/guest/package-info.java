/**
 * Mentors from other administrations, whom no host knows: their invitation, their time, and their joining to a person of a host.
 *
 * <p>Human resources see whom they invited and nothing that a guest writes; only they say that a guest is somebody of the host.
 */
@NullMarked
package fi.polku.mentoring.guest;

import org.jspecify.annotations.NullMarked;
