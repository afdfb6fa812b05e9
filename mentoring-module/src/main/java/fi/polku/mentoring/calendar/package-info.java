/**
 * Meetings in people's own calendars: invitations, changes and cancellations by mail, a feed of one's own meetings, and the answers that come back.
 *
 * <p>Whatever a title or a name holds, it becomes one property of one event: nobody adds a line to a calendar by writing one. What is confidential in a group
 * has no place here; an event carries a title, when and where, and the address of the page on which the rest is read by those who may.
 *
 * <p>Pure: no database, no mail, no clock. iCalendar is RFC 5545 with what RFC 7986 adds, the exchange is iTIP (RFC 5546), the mail around it iMIP (RFC 6047).
 */
@NullMarked
package fi.polku.mentoring.calendar;

import org.jspecify.annotations.NullMarked;
