/**
 * Events as REST resources and pages: for those who arrange them, those who come and those who train.
 *
 * <p>Names of who comes are on one page, which organisers and trainers open; nobody who comes is told who else does.
 */
@NullMarked
package fi.polku.mentoring.gathering.web;

import org.jspecify.annotations.NullMarked;
