/**
 * The matching group's desk as pages and REST resources.
 *
 * <p>Whoever a member does not weigh is shown by role alone, and each form names the version that it was filled in over.
 */
@NullMarked
package fi.polku.mentoring.desk.web;

import org.jspecify.annotations.NullMarked;
