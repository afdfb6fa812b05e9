package fi.polku.mentoring.proposal;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Proposals of the engine for a round's matching group: asked for by one member, worked out in the background, looked at by all. One of a round is worked
 * out at a time.
 */
@UseCases
public class Proposals {
    /** Most people whom the engine is asked about at once. */
    static final int MOST_PEOPLE = 5_000;

    /** Most proposals that are kept of a round; the oldest go. */
    private static final int MOST = 20;

    /** Most people without a group who are told one by one. */
    private static final int MOST_LEFT = 200;

    private static final int SEEDS = 1_000_000;

    @Inject
    ProposalStore store;

    @Inject
    LockStore locks;

    @Inject
    WeightStore weights;

    @Inject
    Questions questions;

    @Inject
    ProposalSettings settings;

    @Inject
    Desk desk;

    @Inject
    AuditTrail audit;

    @Inject
    Event<ProposalAsked> asked;

    @Inject
    Clock clock;

    /**
     * Whether somebody may ask here at all: who may not is told so before what they ask is looked at.
     *
     * @param actor a member of the matching group who has declared
     * @param round which
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public void mayAsk(Actor actor, UUID round) {
        declared(actor, round);
    }

    /**
     * What has been proposed, and what would be asked now.
     *
     * @param actor a member of the matching group who has declared
     * @param round which
     * @return for a page
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public ProposalDesk all(Actor actor, UUID round) {
        DeskState state = declared(actor, round);
        return new ProposalDesk(
                state,
                weights.ofRound(round).orElseThrow(Problem.NotFound::new),
                store.absent(round),
                locks.of(round),
                store.all(round));
    }

    /**
     * Asks for a proposal, of those whom the actor weighs; what is on the desk and what is locked stays as it is.
     *
     * @param actor a member who has declared
     * @param round which
     * @param from the proposal that is gone on from; absent to begin anew
     * @return the proposal's id
     * @throws Problem.NotFound when there is no such desk for the actor, or no such proposal
     * @throws Problem.Refused when another one is worked out, there is nobody to place, or the engine cannot be asked that
     */
    public UUID ask(Actor actor, UUID round, Optional<UUID> from) {
        DeskState state = declared(actor, round);
        from.ifPresent(before -> done(round, before));
        Questions.Asking asking = questions.of(state, Optional.empty());
        Instance instance = asking.posed().instance();
        int people = instance.applicants().size();
        if (people == instance.locks().kept().stream().mapToInt(Set::size).sum()) {
            throw new Problem.Refused("engine.refused.nobody");
        }
        if (people > MOST_PEOPLE) {
            throw new Problem.Refused("engine.refused.too-many", MOST_PEOPLE);
        }
        long seed = 1L + ThreadLocalRandom.current().nextInt(SEEDS);
        UUID id = UUID.randomUUID();
        ProposalSummary.Asked what = new ProposalSummary.Asked(
                clock.instant(),
                Optional.empty(),
                seed,
                settings.budget(people, instance.rules().form(), seed).iterations(),
                asking.weights(),
                people,
                asking.posed().elsewhere());
        int number = store.ask(id, round, from, what, MOST).orElseThrow(Problem.NotFound::new);
        if (number == 0) {
            throw new Problem.Refused("engine.refused.running");
        }
        store.keep(id, QuestionText.of(instance));
        record(actor, "proposal.ask", id);
        asked.fire(new ProposalAsked());
        return id;
    }

    /**
     * How a proposal stands.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param proposal which
     * @return also while it is worked out
     * @throws Problem.NotFound when there is none such
     */
    public ProposalSummary standing(Actor actor, UUID round, UUID proposal) {
        declared(actor, round);
        return store.find(round, proposal).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Reads a proposal, with its groups once it is done. That the actor has read why is recorded for each whom it tells of.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param proposal which
     * @param after the number after which the page of groups begins
     * @param size how many groups on a page
     * @return what the actor may know of it
     * @throws Problem.NotFound when there is none such
     */
    public ProposalView read(Actor actor, UUID round, UUID proposal, int after, int size) {
        DeskState state = declared(actor, round);
        ProposalSummary summary = store.find(round, proposal).orElseThrow(Problem.NotFound::new);
        if (summary.state() != ProposalState.DONE) {
            return new ProposalView(
                    state, summary, new Slice<>(List.of(), Optional.empty()), LeftOut.All.NOBODY, Map.of());
        }
        ProposalStore.Groups groups = store.groups(round, proposal, Optional.empty(), after, size + 1);
        Map<UUID, UUID> owners = groups.owners();
        LeftOut.All left = store.left(round, proposal, MOST_LEFT, owners);
        Set<String> codes = new HashSet<>();
        groups.all().forEach(group -> group.content().ifPresent(content -> codes.addAll(content.codes())));
        if (!owners.isEmpty()) {
            audit.recordReads(
                    actor,
                    owners.entrySet().stream()
                            .map(each -> AuditedThing.of("proposal", each.getKey(), each.getValue()))
                            .toList(),
                    "matching");
        }
        return new ProposalView(
                state,
                summary,
                Slice.of(groups.all(), size, group -> Integer.toString(group.number())),
                left,
                codes.isEmpty() ? Map.of() : store.words(round, codes));
    }

    /**
     * Wants a proposal to stop; what is best by then is kept.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param proposal which
     * @throws Problem.NotFound when there is none such
     * @throws Problem.Refused when it is not worked out any more
     */
    public void stop(Actor actor, UUID round, UUID proposal) {
        standing(actor, round, proposal);
        if (!store.stop(round, proposal)) {
            throw new Problem.Refused("engine.refused.ended");
        }
        record(actor, "proposal.stop", proposal);
    }

    /**
     * Throws a proposal away. What was taken over from it stays on the desk.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param proposal which
     * @throws Problem.NotFound when there is none such
     * @throws Problem.Refused when it is still worked out
     */
    public void discard(Actor actor, UUID round, UUID proposal) {
        standing(actor, round, proposal);
        if (!store.discard(round, proposal)) {
            throw new Problem.Refused("engine.refused.running");
        }
        record(actor, "proposal.discard", proposal);
    }

    private ProposalSummary done(UUID round, UUID proposal) {
        return store.find(round, proposal)
                .filter(each -> each.state() == ProposalState.DONE)
                .orElseThrow(Problem.NotFound::new);
    }

    private DeskState declared(Actor actor, UUID round) {
        return declared(desk, actor, round);
    }

    static DeskState declared(Desk desk, Actor actor, UUID round) {
        DeskState state = desk.state(actor, round);
        if (!state.declared()) {
            throw new Problem.NotAllowed("desk.declare-first");
        }
        return state;
    }

    private void record(Actor actor, String action, UUID proposal) {
        audit.record(actor, action, new AuditedThing("proposal", proposal, Optional.empty()), "matching");
    }
}
