/**
 * What a person has the host told of their part in a mentorship group: that they took part in which programme, as what, and when.
 *
 * <p>Nothing is sent that its person has not seen and decided to send, but for its end, of which they have seen that it will follow; neither with whom, nor what was spoken of, has a place in the message.
 */
@NullMarked
package fi.polku.mentoring.participation;

import org.jspecify.annotations.NullMarked;
