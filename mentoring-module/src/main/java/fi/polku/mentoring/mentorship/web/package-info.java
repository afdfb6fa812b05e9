/**
 * Groups as REST resources and pages: invitations, the group, its agreement and its space, and who is in which group for who runs the programme.
 *
 * <p>What is written in a group is on its members' own pages and nowhere else.
 */
@NullMarked
package fi.polku.mentoring.mentorship.web;

import org.jspecify.annotations.NullMarked;
