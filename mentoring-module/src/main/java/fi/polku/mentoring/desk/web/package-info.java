/** The matching group's desk as pages and REST resources. */
@NullMarked
package fi.polku.mentoring.desk.web;

import org.jspecify.annotations.NullMarked;
