/**
 * Proposals of the engine as pages and REST resources.
 *
 * <p>What a reader does not weigh is there by role alone; every form works without a script, and a page that waits asks by itself without keeping a
 * session alive.
 */
@NullMarked
package fi.polku.mentoring.proposal.web;

import org.jspecify.annotations.NullMarked;
