/**
 * A person's own data: all of it handed over on request, and destroyed when its time is over.
 *
 * <p>Whoever destroys reads no content, and what was destroyed is told in figures only.
 */
@NullMarked
package fi.polku.mentoring.owndata;

import org.jspecify.annotations.NullMarked;
