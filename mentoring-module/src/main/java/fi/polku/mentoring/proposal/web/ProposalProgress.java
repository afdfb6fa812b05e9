package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.matching.Watch;
import fi.polku.mentoring.proposal.ProposalState;
import fi.polku.mentoring.proposal.ProposalSummary;

/** How far a proposal is, as a page shows it. */
public final class ProposalProgress {
    private static final int PERCENT = 100;

    private ProposalProgress() {}

    /**
     * What it is at, as message keys call it.
     *
     * @param proposal which
     * @return such as {@code searching}
     */
    public static String at(ProposalSummary proposal) {
        if (proposal.state() != ProposalState.RUNNING) {
            return proposal.state().code();
        }
        if (proposal.progress().stopping()) {
            return "stopping";
        }
        return proposal.progress()
                        .stage()
                        .filter(stage -> stage == Watch.Stage.PROVING)
                        .isPresent()
                ? "proving"
                : "searching";
    }

    /**
     * How many have a group by now.
     *
     * @param proposal which
     * @return of a hundred
     */
    public static int percent(ProposalSummary proposal) {
        int people = Math.max(1, proposal.asked().people());
        return Math.min(PERCENT, PERCENT * proposal.progress().placed() / people);
    }
}
