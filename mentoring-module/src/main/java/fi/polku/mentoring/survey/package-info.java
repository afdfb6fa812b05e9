/**
 * Surveys of a round: what participants are asked, when, and what may be told of their answers.
 *
 * <p>Who has answered and what was answered are never joined: there is no place in which both are, and nothing by which a place of the one leads to a place of the
 * other. What is told of answers comes from the blocks of {@code figure} alone, and words only in shuffled sets of at least five.
 */
@NullMarked
package fi.polku.mentoring.survey;

import org.jspecify.annotations.NullMarked;
