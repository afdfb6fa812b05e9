/**
 * What a completed step may tell the host: that it is completed, and evidence of competences, item by item, as the person
 * decides.
 *
 * <p>Nothing is sent but the very message that the person was shown and then gave; everything of it is its owner's alone.
 */
@NullMarked
package fi.polku.mentoring.evidence;

import org.jspecify.annotations.NullMarked;
