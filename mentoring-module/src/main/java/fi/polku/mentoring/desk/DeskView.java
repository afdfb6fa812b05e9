package fi.polku.mentoring.desk;

import fi.polku.mentoring.shared.Slice;
import java.util.List;

/**
 * The desk as its page shows it.
 *
 * @param state how it stands
 * @param waiting a page of those who are in no group yet
 * @param groups a page of groups
 * @param choices by what those who are in none can be looked through
 * @param moves what was done lately, the last first
 * @param standing how far the groups are
 */
public record DeskView(
        DeskState state,
        Slice<DeskPerson> waiting,
        Slice<DeskGroup> groups,
        DeskChoices choices,
        List<DeskMove> moves,
        DeskStanding standing) {
    public DeskView {
        moves = List.copyOf(moves);
    }
}
