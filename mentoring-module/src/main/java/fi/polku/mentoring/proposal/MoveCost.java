package fi.polku.mentoring.proposal;

import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.matching.Appraisal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a move at the desk would change.
 *
 * @param desk where it would be made
 * @param person who would be moved
 * @param from the group that they are in; absent for none
 * @param into the group that they would be put into; absent for none, and for a new one
 * @param changes of each group that the move touches
 */
public record MoveCost(
        DeskState desk, ProposedPerson person, Optional<Seen> from, Optional<Seen> into, List<Change> changes) {
    public MoveCost {
        changes = List.copyOf(changes);
    }

    /**
     * A group of the desk as it was looked at.
     *
     * @param group which
     * @param version for the move that follows
     */
    public record Seen(UUID group, int version) {}

    /**
     * What changes of one group.
     *
     * @param number by which it is called at the desk; absent for a new one
     * @param before how it stands; absent when nobody is in it
     * @param after how it would stand; absent when nobody would be in it
     */
    public record Change(Optional<Integer> number, Optional<Appraisal> before, Optional<Appraisal> after) {

        /**
         * What it adds to the score of the whole.
         *
         * @return in millionths of a group that meets every wish; a group that cannot be as it is counts nothing
         */
        public int points() {
            return counted(after) - counted(before);
        }

        private static int counted(Optional<Appraisal> group) {
            return group.filter(Appraisal::sound).map(Appraisal::points).orElse(0);
        }
    }

    /**
     * What the move adds to the score of all groups.
     *
     * @return below zero where it costs
     */
    public int points() {
        return changes.stream().mapToInt(Change::points).sum();
    }
}
