/**
 * What people are told of the processing of their data: who answers for it, how long each kind of record is kept.
 *
 * <p>How long something is kept is said here and nowhere else, so that what is told and what is done cannot differ.
 */
@NullMarked
package fi.polku.mentoring.privacy;

import org.jspecify.annotations.NullMarked;
