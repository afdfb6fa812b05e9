/**
 * What people are told by mail, and when: kinds of notices, what each person has chosen, and the moment at which one is due.
 *
 * <p>A notice has no text. It carries ids, a kind, the name of a programme, moments and an address within Polku; what is confidential in a group, a goal or a
 * log cannot be put in one, and its words are composed from the kind when it is sent.
 *
 * <p>Pure: no database, no mail, no clock. What is shown within Polku is shown at once and is not decided here.
 */
@NullMarked
package fi.polku.mentoring.notice;

import org.jspecify.annotations.NullMarked;
