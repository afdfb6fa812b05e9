package fi.polku.mentoring.application;

import java.util.Optional;

/**
 * The order of those who applied as the same to the same round: who sent first comes first.
 *
 * @param place how many sent before, counting this one; absent when it is not in the line
 * @param places how many the round takes; absent when it takes all
 */
public record Line(Optional<Integer> place, Optional<Integer> places) {
    /** Not in any line. */
    public static final Line OUTSIDE = new Line(Optional.empty(), Optional.empty());

    /**
     * The place among those who wait because all places are taken.
     *
     * @return from 1; absent for who has a place, or is not in the line
     */
    public Optional<Integer> waiting() {
        return place.flatMap(p -> places.map(most -> p - most)).filter(after -> after > 0);
    }

    /**
     * Whether there is a place for this one.
     *
     * @return false for who waits, and outside the line
     */
    public boolean placed() {
        return place.isPresent() && waiting().isEmpty();
    }
}
