/**
 * The learning log: what a person noticed at work, in their own words.
 *
 * <p>Every text is sealed with its author's key, drafts too; an entry is private until its author shares it.
 */
@NullMarked
package fi.polku.mentoring.learninglog;

import org.jspecify.annotations.NullMarked;
