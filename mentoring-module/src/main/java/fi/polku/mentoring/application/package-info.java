/**
 * Applications to rounds of programmes: from a draft to a place in the order, with what the supervisor endorses.
 *
 * <p>What an applicant writes is read by the applicant and, while it composes the round, the matching group; organisers know names and states, the
 * supervisor the hours. Who has a place follows from the order of sending and is never stored.
 */
@NullMarked
package fi.polku.mentoring.application;

import org.jspecify.annotations.NullMarked;
