package fi.polku.mentoring.path;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.Sharing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Adapting a path together: the person or the supervisor proposes a change, the other agrees or declines. Like the moves
 * of steps, each holds the path's row while it is made.
 */
@UseCases
public class Proposals {
    /** Longest reason or answer, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    private static final String KIND = "path-proposal";
    private static final int MOST_OPEN = 20;

    @Inject
    PathStore paths;

    @Inject
    StepStore steps;

    @Inject
    ProposalStore store;

    @Inject
    CompetenceNames competences;

    @Inject
    Sharing sharing;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Proposes a change of one's own path, or as a supervisor of a report's.
     *
     * @param actor one of the two
     * @param owner whose path
     * @param change what would change
     * @param reason why, in the actor's words
     * @param key when the client may repeat the call
     * @return the proposal's id
     * @throws Problem.NotFound when the actor has nothing to do with that person's path, or there is none
     * @throws Problem.Invalid when the change names a step that is not on the path, or an unknown competence
     * @throws Problem.Refused when there is no supervisor to agree, or the change does not fit the path as it is
     */
    public UUID propose(
            Actor actor, UUID owner, PathChange change, Optional<String> reason, Optional<IdempotencyKey> key) {
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, owner, change, reason)))
                .orElseGet(() -> add(actor, owner, change, reason));
    }

    private UUID add(Actor actor, UUID owner, PathChange change, Optional<String> reason) {
        Path path = latest(owner);
        if (side(actor, path.owner()) == Side.PERSON
                && sharing.supervisor(actor).isEmpty()) {
            throw new Problem.Refused("proposal.refused.no-supervisor");
        }
        Map<UUID, StepStatus> all = steps.statuses(path.id());
        Optional<StepView> step = known(actor, change, all.keySet());
        Optional<ProposalView.Seen> seen =
                step.map(s -> new ProposalView.Seen(s.content().title(), s.status(), s.due()));
        ProposalPolicy.check(new ProposalPolicy.Situation(
                change, path.completedAt().isEmpty(), true, all, step.flatMap(StepView::due), seen));
        if (store.open(path.id()) >= MOST_OPEN) {
            throw new Problem.Refused("proposal.refused.too-many", MOST_OPEN);
        }
        UUID id = store.add(path, new ProposalStore.Draft(actor.person(), change, seen, reason), clock.instant());
        record(actor, "path-proposal.propose", id, owner);
        events.fire(new ChangeProposed(actor, owner, id));
        return id;
    }

    /** A step that is named must be on the path: a slip of the form, not a clash with what happened since. */
    private Optional<StepView> known(Actor actor, PathChange change, Set<UUID> all) {
        if (change.step().filter(s -> !all.contains(s)).isPresent()) {
            throw new Problem.Invalid("step", "proposal.unknown-step");
        }
        if (change.after().filter(s -> !all.contains(s)).isPresent()) {
            throw new Problem.Invalid("after", "proposal.unknown-step");
        }
        if (change instanceof PathChange.Add add
                && !competences.unknown(actor, add.content().competences()).isEmpty()) {
            throw new Problem.Invalid("competences", "path.unknown-competence");
        }
        return change.step().flatMap(id -> steps.view(actor, id));
    }

    /**
     * The proposals of a path, open ones first, then the latest.
     *
     * @param actor one of the two
     * @param owner whose path
     * @return at most 100; empty without a path
     */
    public List<ProposalView> list(Actor actor, UUID owner) {
        return store.ofOwner(owner);
    }

    /**
     * A proposal; that the supervisor read what the person wrote is recorded.
     *
     * @param actor one of the two
     * @param id the proposal
     * @return the proposal
     * @throws Problem.NotFound when it does not exist for the actor
     */
    public ProposalView read(Actor actor, UUID id) {
        ProposalView proposal = view(id);
        if (side(actor, proposal.owner()) == Side.SUPERVISOR && proposal.by() == Side.PERSON) {
            audit.recordRead(actor, AuditedThing.of(KIND, id, proposal.owner()), Side.SUPERVISOR.code());
        }
        return proposal;
    }

    private ProposalView view(UUID id) {
        return store.view(id).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Agrees to what the other proposed, which changes the path.
     *
     * @param actor the other one
     * @param id the proposal
     * @return the proposal, agreed
     * @throws Problem.NotFound when it does not exist for the actor
     * @throws Problem.NotAllowed when it is the actor's own
     * @throws Problem.Refused when it is decided already, or no longer fits the path
     */
    public ProposalView agree(Actor actor, UUID id) {
        Held held = decide(actor, id, true);
        ProposalView proposal = held.proposal();
        Map<UUID, StepStatus> all = steps.statuses(held.path().id());
        Optional<Step> step = proposal.change().step().filter(all::containsKey).flatMap(steps::find);
        ProposalPolicy.check(new ProposalPolicy.Situation(
                proposal.change(),
                held.path().completedAt().isEmpty(),
                proposerCounts(actor, proposal),
                all,
                step.flatMap(Step::due),
                proposal.seen()));
        apply(proposal.change(), held.path(), List.copyOf(all.keySet()), step);
        paths.flush();
        held.path().follow(List.copyOf(steps.statuses(held.path().id()).values()), clock.instant());
        close(actor, held, ProposalStatus.AGREED, Optional.empty());
        events.fire(new ChangeAgreed(actor, proposal.owner(), id));
        return view(id);
    }

    /** A supervisor's proposal is one as long as that supervisor is the current one, also when a deputy made it. */
    private boolean proposerCounts(Actor actor, ProposalView proposal) {
        return proposal.by() == Side.PERSON
                || sharing.spokeAsSupervisor(actor, proposal.proposer(), proposal.proposedAt());
    }

    private void apply(PathChange change, Path path, List<UUID> order, Optional<Step> step) {
        if (change instanceof PathChange.Add add) {
            UUID id = steps.add(path.id(), path.owner(), order.size(), add.content(), add.due());
            steps.reorder(path.id(), add.position().put(id, order));
        } else if (change instanceof PathChange.Drop drop) {
            steps.remove(drop.id());
        } else if (change instanceof PathChange.Move move) {
            move.due().ifPresent(due -> step.orElseThrow().reschedule(due.day()));
            move.position().ifPresent(to -> steps.reorder(path.id(), to.put(move.id(), order)));
        }
    }

    /**
     * Declines what the other proposed.
     *
     * @param actor the other one
     * @param id the proposal
     * @param answer a word to the proposer
     * @return the proposal, declined
     * @throws Problem.NotFound when it does not exist for the actor
     * @throws Problem.NotAllowed when it is the actor's own
     * @throws Problem.Refused when it is decided already
     */
    public ProposalView decline(Actor actor, UUID id, Optional<String> answer) {
        Held held = decide(actor, id, true);
        close(actor, held, ProposalStatus.DECLINED, answer);
        events.fire(new ChangeDeclined(actor, held.proposal().owner(), id));
        return view(id);
    }

    /**
     * Takes one's own proposal back.
     *
     * @param actor whose side proposed it
     * @param id the proposal
     * @return the proposal, withdrawn
     * @throws Problem.NotFound when it does not exist for the actor
     * @throws Problem.NotAllowed when it is the other's
     * @throws Problem.Refused when it is decided already
     */
    public ProposalView withdraw(Actor actor, UUID id) {
        close(actor, decide(actor, id, false), ProposalStatus.WITHDRAWN, Optional.empty());
        return view(id);
    }

    /**
     * An open proposal and its path, held.
     *
     * @param path the path
     * @param proposal the proposal
     */
    private record Held(Path path, ProposalView proposal) {}

    private Held decide(Actor actor, UUID id, boolean asOther) {
        Path path = paths.lock(view(id).path()).orElseThrow(Problem.NotFound::new);
        ProposalView proposal = view(id);
        boolean isOther = proposal.by() != side(actor, proposal.owner());
        if (isOther != asOther) {
            throw new Problem.NotAllowed(asOther ? "proposal.only-other" : "proposal.only-proposer");
        }
        if (proposal.outcome().status() != ProposalStatus.OPEN) {
            throw new Problem.Refused(
                    "proposal.refused." + proposal.outcome().status().code());
        }
        return new Held(path, proposal);
    }

    private void close(Actor actor, Held held, ProposalStatus status, Optional<String> answer) {
        store.close(held.proposal(), status, actor.person(), answer, clock.instant());
        record(
                actor,
                "path-proposal." + status.code(),
                held.proposal().id(),
                held.path().owner());
    }

    private Path latest(UUID owner) {
        return paths.latestId(owner).flatMap(paths::lock).orElseThrow(() -> new Problem.NotFound("path.none"));
    }

    private void record(Actor actor, String action, UUID id, UUID owner) {
        audit.record(
                actor,
                action,
                AuditedThing.of(KIND, id, owner),
                side(actor, owner) == Side.PERSON ? "own" : Side.SUPERVISOR.code());
    }

    /** The policies let nobody else see a path: who is not its person is the current supervisor. */
    private static Side side(Actor actor, UUID owner) {
        return owner.equals(actor.person()) ? Side.PERSON : Side.SUPERVISOR;
    }
}
