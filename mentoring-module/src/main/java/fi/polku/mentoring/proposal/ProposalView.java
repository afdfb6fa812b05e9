package fi.polku.mentoring.proposal;

import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Slice;
import java.util.Map;

/**
 * A proposal with its groups; none until it is done.
 *
 * @param desk of its round
 * @param summary as a whole
 * @param groups a page of its groups
 * @param left who is in none
 * @param words what the codes of its reasons are called
 */
public record ProposalView(
        DeskState desk,
        ProposalSummary summary,
        Slice<ProposedGroup> groups,
        LeftOut.All left,
        Map<String, Localized> words) {
    public ProposalView {
        words = Map.copyOf(words);
    }
}
