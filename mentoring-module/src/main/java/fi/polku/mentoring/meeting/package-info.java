/**
 * Meetings of a mentorship group: arranged, moved and called off, with an agenda, who came, what was agreed, and the working time that they take.
 *
 * <p>What a group writes is sealed with the group's key and read by its members alone; whoever runs the programme learns when it met, and nothing else.
 */
@NullMarked
package fi.polku.mentoring.meeting;

import org.jspecify.annotations.NullMarked;
