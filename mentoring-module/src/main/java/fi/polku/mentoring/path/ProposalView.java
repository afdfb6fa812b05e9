package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A proposal as both of the two see it.
 *
 * @param id the proposal
 * @param path which path it would change
 * @param owner whose path that is
 * @param by who proposed it
 * @param proposer which person that is
 * @param change what would change; the steps it names may be gone by now
 * @param seen the step as it was when this was proposed; absent for a new step
 * @param afterTitle what the step is called that the place is named by
 * @param reason why, in the proposer's words
 * @param proposedAt UTC
 * @param outcome what became of it
 */
public record ProposalView(
        UUID id,
        UUID path,
        UUID owner,
        Side by,
        UUID proposer,
        PathChange change,
        Optional<Seen> seen,
        Optional<Localized> afterTitle,
        Optional<String> reason,
        Instant proposedAt,
        Outcome outcome) {
    /**
     * A step as it was.
     *
     * @param title what it was called
     * @param status where it was
     * @param due when it was due
     */
    public record Seen(Localized title, StepStatus status, Optional<LocalDate> due) {}

    /**
     * What became of a proposal.
     *
     * @param status open until somebody decides
     * @param decidedAt UTC
     * @param answer what the other side wrote with it
     */
    public record Outcome(ProposalStatus status, Optional<Instant> decidedAt, Optional<String> answer) {}

    /**
     * Whether it waits for this side to decide.
     *
     * @param side person or supervisor
     * @return false for one's own, and when it is decided
     */
    public boolean waitsFor(Side side) {
        return outcome.status() == ProposalStatus.OPEN && by.other() == side;
    }
}
