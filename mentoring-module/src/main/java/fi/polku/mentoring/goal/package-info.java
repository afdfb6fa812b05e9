/**
 * Mentoring goals: what a person wants to grow in, and how it goes.
 *
 * <p>Private until its owner shares it; every earlier state is kept.
 */
@NullMarked
package fi.polku.mentoring.goal;

import org.jspecify.annotations.NullMarked;
