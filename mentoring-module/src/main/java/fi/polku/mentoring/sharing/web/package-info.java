/**
 * Shares as the API and the pages show them.
 *
 * <p>Shows only to the owner who may read a thing.
 */
@NullMarked
package fi.polku.mentoring.sharing.web;

import org.jspecify.annotations.NullMarked;
