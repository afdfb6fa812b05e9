package fi.polku.mentoring.proposal;

import fi.polku.mentoring.matching.Result;
import java.util.List;

/**
 * Somebody whom a proposal has no group for.
 *
 * @param person who
 * @param why it has none
 * @param changes what would change it; the first would do most
 */
public record LeftOut(ProposedPerson person, Result.Why why, List<Result.Change> changes) {
    public LeftOut {
        changes = List.copyOf(changes);
    }

    /**
     * Those without a group.
     *
     * @param people whom the reader weighs, in the order of sending
     * @param all how many there are together
     * @param unseen how many of them the reader does not weigh, or are gone
     */
    public record All(List<LeftOut> people, int all, int unseen) {
        /** There is nobody. */
        static final All NOBODY = new All(List.of(), 0, 0);

        public All {
            people = List.copyOf(people);
        }
    }
}
