/**
 * Evidence on pages and over REST.
 *
 * <p>What a page shows as to be sent is drawn from the message itself, field by field, and nothing else is sent.
 */
@NullMarked
package fi.polku.mentoring.evidence.web;

import org.jspecify.annotations.NullMarked;
