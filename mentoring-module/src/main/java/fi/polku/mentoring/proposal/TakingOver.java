package fi.polku.mentoring.proposal;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What a member likes of a proposal goes to the desk, as groups that are being made: they are changed and confirmed there as all others. */
@UseCases
public class TakingOver {
    @Inject
    ProposalStore store;

    @Inject
    Desk desk;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Takes groups over to the desk. Those stay in which somebody is whom the actor does not weigh, who is in a group of the desk, or who has left.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param proposal which
     * @param numbers of its groups; absent for all
     * @return how many were taken over
     * @throws Problem.NotFound when there is no such proposal
     * @throws Problem.Refused when none can be taken over
     */
    public int take(Actor actor, UUID round, UUID proposal, Optional<Collection<Integer>> numbers) {
        there(actor, round, proposal);
        int taken = store.takeOver(round, proposal, numbers, clock.instant());
        if (taken == 0) {
            throw new Problem.Refused("engine.refused.nothing-to-take");
        }
        record(actor, "proposal.take-over", proposal);
        return taken;
    }

    /**
     * Takes back what was taken over and has not been changed since.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param proposal which
     * @return how many groups went from the desk
     * @throws Problem.NotFound when there is no such proposal
     * @throws Problem.Refused when nothing of it is on the desk as it was taken over
     */
    public int takeBack(Actor actor, UUID round, UUID proposal) {
        there(actor, round, proposal);
        int back = store.takeBack(round, proposal, clock.instant());
        if (back == 0) {
            throw new Problem.Refused("engine.refused.nothing-to-take-back");
        }
        record(actor, "proposal.take-back", proposal);
        return back;
    }

    private void there(Actor actor, UUID round, UUID proposal) {
        Proposals.declared(desk, actor, round);
        if (store.find(round, proposal)
                .filter(each -> each.state() == ProposalState.DONE)
                .isEmpty()) {
            throw new Problem.NotFound();
        }
    }

    private void record(Actor actor, String action, UUID proposal) {
        audit.record(actor, action, new AuditedThing("proposal", proposal, Optional.empty()), "matching");
    }
}
