package fi.polku.mentoring.proposal;

import java.util.List;
import java.util.Optional;

/**
 * A group of a proposal.
 *
 * @param number by which it is called in its proposal; the best has 1
 * @param points its score, in millionths of a group that meets every wish
 * @param kept whether it was there before, on the desk or locked
 * @param onDesk as which group of the desk it was taken over; absent when it is not there
 * @param canBeTaken whether the reader can take it over: weighs all who are in it, and none of them is in a group or gone
 * @param people who is in it
 * @param content why they, and how they can meet; absent for a reader who does not weigh all of them, and when somebody is gone
 */
public record ProposedGroup(
        int number,
        int points,
        boolean kept,
        Optional<Integer> onDesk,
        boolean canBeTaken,
        List<ProposedPerson> people,
        Optional<GroupContent> content) {
    public ProposedGroup {
        people = List.copyOf(people);
    }
}
