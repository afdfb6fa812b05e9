package fi.polku.mentoring.proposal;

import fi.polku.mentoring.desk.DeskState;
import java.util.List;
import java.util.Optional;

/**
 * What the engine has proposed to a round's matching group, and what it would be asked now.
 *
 * @param desk of the round
 * @param wishes how much the programme cares for which
 * @param absent who is not in what the reader can ask
 * @param locks what proposals keep to
 * @param proposals the last first
 */
public record ProposalDesk(
        DeskState desk, ProgrammeWishes wishes, Absent absent, List<Lock> locks, List<ProposalSummary> proposals) {
    public ProposalDesk {
        locks = List.copyOf(locks);
        proposals = List.copyOf(proposals);
    }

    /**
     * Who is not in what the reader can ask.
     *
     * @param hidden whom the reader does not weigh
     * @param inLine who waits behind the places that the round has
     * @param placed who is in a confirmed group
     */
    public record Absent(int hidden, int inLine, int placed) {}

    /**
     * The one that is being worked out.
     *
     * @return at most one of a round is
     */
    public Optional<ProposalSummary> atWork() {
        return proposals.stream().filter(each -> each.state().atWork()).findFirst();
    }

    /**
     * Whether the engine knows groups of the programme's form.
     *
     * @return not where there are three roles, or more people than it takes
     */
    public boolean formKnown() {
        return Posing.knows(desk.form());
    }
}
