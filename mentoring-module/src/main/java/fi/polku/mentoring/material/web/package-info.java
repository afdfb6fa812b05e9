/**
 * Material as REST resources and pages: lists by phase for who takes part, and the same with what organisers do.
 *
 * <p>Files are served so that no browser takes them for a page.
 */
@NullMarked
package fi.polku.mentoring.material.web;

import org.jspecify.annotations.NullMarked;
