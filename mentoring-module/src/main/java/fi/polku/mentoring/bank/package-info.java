/**
 * The mentor bank: who would mentor offers it, who wants a mentor asks one, and a pair begins when the mentor accepts.
 *
 * <p>Nobody is offered but by their own decision, nobody is asked for but by theirs, and no mentor gets more than they have places for.
 */
@NullMarked
package fi.polku.mentoring.bank;

import org.jspecify.annotations.NullMarked;
