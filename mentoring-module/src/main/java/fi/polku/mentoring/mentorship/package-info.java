/**
 * Mentorship groups: begun by invitation or from the desk, their agreement, their space, leaving and ending.
 *
 * <p>What members write is sealed with the group's key and read by who is in the group; whoever runs the programme knows who is in it, and no more.
 */
@NullMarked
package fi.polku.mentoring.mentorship;

import org.jspecify.annotations.NullMarked;
