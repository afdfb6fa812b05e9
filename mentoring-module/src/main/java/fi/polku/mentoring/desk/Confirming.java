package fi.polku.mentoring.desk;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** One member proposes the groups as they stand, another one confirms exactly those: then people are placed, and told. */
@UseCases
public class Confirming {
    @Inject
    DeskStore store;

    @Inject
    Desk desk;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<GroupsConfirmed> confirmed;

    @Inject
    Event<LeftUnmatched> unmatched;

    /**
     * Proposes the groups as they stand. Whatever is moved afterwards takes the proposal back.
     *
     * @param actor a member who has declared
     * @param round which
     * @param version the desk's version that the actor has seen
     * @throws Problem.Refused when a group is not as the form asks, or there is none
     * @throws Problem.Stale when somebody has moved since
     */
    public void propose(Actor actor, UUID round, int version) {
        step(actor, round, version);
        if (!store.standing(round).whole()) {
            throw new Problem.Refused("desk.refused.not-whole");
        }
        store.moved(round, "proposed", Optional.empty(), Optional.empty(), Optional.empty(), clock.instant());
        store.propose(round, actor.person(), clock.instant());
        record(actor, "desk.propose", round);
    }

    /**
     * Takes a proposal back, one's own or the other's.
     *
     * @param actor a member who has declared
     * @param round which
     * @throws Problem.Refused when nothing is proposed
     */
    public void withhold(Actor actor, UUID round) {
        if (desk.state(actor, round).proposal().isEmpty()) {
            throw new Problem.Refused("desk.refused.nothing-proposed");
        }
        step(actor, round, desk.state(actor, round).version());
        store.moved(round, "withheld", Optional.empty(), Optional.empty(), Optional.empty(), clock.instant());
        record(actor, "desk.withhold", round);
    }

    /**
     * Confirms what another member has proposed: those in the groups are placed, and they and everybody who is in none are told.
     *
     * @param actor a member who has declared, and not the one who proposed
     * @param round which
     * @param version the desk's version that the actor has seen
     * @return how many were placed
     * @throws Problem.Refused when nothing is proposed, or the actor proposed it
     * @throws Problem.Stale when somebody has moved since
     */
    public int confirm(Actor actor, UUID round, int version) {
        DeskState state = desk.state(actor, round);
        if (!state.declared()) {
            throw new Problem.NotAllowed("desk.declare-first");
        }
        if (state.version() != version) {
            throw new Problem.Stale();
        }
        DeskState.Proposal proposal =
                state.proposal().orElseThrow(() -> new Problem.Refused("desk.refused.nothing-proposed"));
        if (proposal.mine()) {
            throw new Problem.Refused("desk.refused.second-member");
        }
        int placed = store.confirm(round, version, clock.instant()).orElseThrow(Problem.Stale::new);
        record(actor, "desk.confirm", round);
        confirmed.fire(new GroupsConfirmed(actor, round));
        unmatched.fire(new LeftUnmatched(actor, round));
        return placed;
    }

    private void step(Actor actor, UUID round, int version) {
        DeskState state = desk.state(actor, round);
        if (!state.declared()) {
            throw new Problem.NotAllowed("desk.declare-first");
        }
        if (store.step(round).filter(now -> now == version).isEmpty()) {
            throw new Problem.Stale();
        }
    }

    private void record(Actor actor, String action, UUID round) {
        audit.record(actor, action, new AuditedThing("round", round, Optional.empty()), "matching");
    }
}
