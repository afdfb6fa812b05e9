/**
 * Figures about many people: the small-cell rule, in its one place.
 *
 * <p>Whatever is added, subtracted or compared, also between two reports or two dates: nothing can be drawn from what is
 * given out here that rests on fewer than five people.
 *
 * <p>How that is so: what people did or answered is gathered into blocks of at least five people, once, and a block is
 * never divided, changed or taken back. Every figure of every report is a sum of whole blocks. Whoever adds and subtracts
 * sums of whole blocks gets sums of whole blocks. (In the field's words: microaggregation with a minimum frequency of five.)
 */
@NullMarked
package fi.polku.mentoring.figure;

import org.jspecify.annotations.NullMarked;
