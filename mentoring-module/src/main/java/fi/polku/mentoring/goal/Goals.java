package fi.polku.mentoring.goal;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.host.Competences;
import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.sharing.Right;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.Sharing;
import fi.polku.mentoring.sharing.Subject;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What people do with mentoring goals. */
@UseCases
public class Goals {
    private static final String KIND = SharedKind.GOAL.code();
    private static final int MOST = 200;

    @Inject
    GoalStore store;

    @Inject
    Vault vault;

    @Inject
    Sharing sharing;

    @Inject
    Competences competences;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @Inject
    Event<GoalSet> set;

    @Inject
    Event<GoalChanged> changed;

    /**
     * Sets a goal, private to the actor.
     *
     * @param actor the owner to be
     * @param goal what it is; draft or active
     * @param key when the client may repeat the call
     * @return the goal's id; with a repeated key, of the goal set the first time
     * @throws Problem.Refused when it would begin achieved or abandoned
     * @throws Problem.Invalid when its competence is none that is known; the field is {@code competence}
     */
    public UUID set(Actor actor, GoalChange goal, Optional<IdempotencyKey> key) {
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, goal))).orElseGet(() -> add(actor, goal));
    }

    private UUID add(Actor actor, GoalChange first) {
        known(actor, first.content().competence());
        UUID id = UUID.randomUUID();
        Goal goal = new Goal(id, actor.person(), clock.instant());
        goal.begin(first, seal(goal, first));
        store.add(goal);
        audit.record(actor, "goal.set", AuditedThing.of(KIND, id, actor.person()));
        set.fire(new GoalSet(actor, id));
        return id;
    }

    private void known(Actor actor, Optional<String> competence) {
        if (competence.isPresent()
                && competences.byUris(actor, List.of(competence.get())).isEmpty()) {
            throw new Problem.Invalid("competence", "goal.unknown-competence");
        }
    }

    private Goal.Sealed seal(Goal goal, GoalChange content) {
        return new Goal.Sealed(
                vault.sealOptional(place(goal, GoalRows.WHY), content.content().why()),
                vault.sealOptional(
                        place(goal, GoalRows.SUCCESS), content.content().success()),
                vault.sealOptional(place(goal, GoalRows.REFLECTION), content.reflection()));
    }

    private static Place place(Goal goal, String field) {
        return new Place(goal.owner(), field, goal.id());
    }

    /**
     * Changes one's own goal, and keeps how it was.
     *
     * @param actor the owner
     * @param id the goal
     * @param version the version the change was made on; absent when any will do
     * @param change from the goal as it is to the goal as it shall be
     * @return the goal as it is now
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Refused when its life does not allow the move
     * @throws Problem.Invalid when it is given a competence that is not known; the field is {@code competence}
     */
    public GoalView change(Actor actor, UUID id, Optional<Integer> version, UnaryOperator<GoalChange> change) {
        Goal goal = own(actor, id, version);
        GoalChange now = GoalChange.none(store.view(id).orElseThrow());
        GoalChange next = change.apply(now);
        // What the goal has may have left the catalogue since; only what is new must be in it.
        if (!next.content().competence().equals(now.content().competence())) {
            known(actor, next.content().competence());
        }
        store.keepRevision(id, clock.instant());
        goal.change(next, seal(goal, next), clock.instant());
        return changed(actor, goal, "goal.change");
    }

    /**
     * Takes back that a goal was achieved or abandoned, within ten minutes.
     *
     * @param actor the owner
     * @param id the goal
     * @return the goal, active
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is not closed, or was closed longer ago
     */
    public GoalView reopen(Actor actor, UUID id) {
        Goal goal = own(actor, id, Optional.empty());
        store.keepRevision(id, clock.instant());
        goal.reopen(clock.instant());
        return changed(actor, goal, "goal.reopen");
    }

    /**
     * Takes back one's last change of a goal's text or progress: it becomes as it was before.
     *
     * @param actor the owner
     * @param id the goal
     * @param version the version that the change made
     * @return the goal as it was
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Stale when it was changed since
     * @throws Problem.Refused when the change was one of its life, or there was none
     */
    public GoalView takeBack(Actor actor, UUID id, int version) {
        GoalChange before = store.history(id).stream()
                .filter(r -> r.goal().version() == version - 1)
                .findFirst()
                .map(r -> GoalChange.none(r.goal()))
                .orElseThrow(Problem.NotFound::new);
        return change(actor, id, Optional.of(version), now -> before);
    }

    private GoalView changed(Actor actor, Goal goal, String action) {
        store.flush();
        audit.record(actor, action, AuditedThing.of(KIND, goal.id(), goal.owner()));
        changed.fire(new GoalChanged(actor, goal.id()));
        return store.view(goal.id()).orElseThrow();
    }

    /**
     * Throws a draft away.
     *
     * @param actor the owner
     * @param id the goal
     * @param version the version that was looked at; absent when any will do
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is no draft: what was begun is abandoned, not removed
     */
    public void discard(Actor actor, UUID id, Optional<Integer> version) {
        Goal goal = own(actor, id, version);
        if (goal.status() != GoalStatus.DRAFT) {
            throw new Problem.Refused("goal.refused.discard-begun");
        }
        sharing.revokeAll(actor, new Subject(SharedKind.GOAL, id, actor.person()));
        store.remove(goal);
        audit.record(actor, "goal.discard", AuditedThing.of(KIND, id, actor.person()));
    }

    private Goal own(Actor actor, UUID id, Optional<Integer> version) {
        Goal goal = store.find(id).filter(g -> g.owner().equals(actor.person())).orElseThrow(Problem.NotFound::new);
        if (version.isPresent() && version.get() != goal.version()) {
            throw new Problem.Stale();
        }
        return goal;
    }

    /**
     * Reads a goal, one's own or one that is shared with the actor; the latter is recorded.
     *
     * @param actor who reads
     * @param id the goal
     * @return the goal; of another's, without the closing reflection
     * @throws Problem.NotFound when it does not exist for the actor
     */
    public GoalView read(Actor actor, UUID id) {
        GoalView goal = store.view(id).orElseThrow(Problem.NotFound::new);
        Right right = sharing.read(actor, new Subject(SharedKind.GOAL, id, goal.owner()));
        return right == Right.OWN ? goal : goal.asSeenBy(right);
    }

    /**
     * Reads one's own goal, to change it.
     *
     * @param actor the owner
     * @param id the goal
     * @return the goal
     * @throws Problem.NotFound when it is not the actor's
     */
    public GoalView readOwn(Actor actor, UUID id) {
        return store.view(id).filter(g -> g.owner().equals(actor.person())).orElseThrow(Problem.NotFound::new);
    }

    /**
     * The actor's own goals, newest first.
     *
     * @param actor the owner
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     */
    public Slice<GoalSummary> list(Actor actor, Cursor after, int size) {
        return slice(store.own(actor.person(), after, size + 1), size);
    }

    /**
     * Goals of others that are shared with the actor, newest first.
     *
     * @param actor who reads
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     */
    public Slice<GoalSummary> sharedWithMe(Actor actor, Cursor after, int size) {
        return slice(store.sharedWith(actor.person(), after, size + 1), size);
    }

    private static Slice<GoalSummary> slice(List<GoalSummary> rows, int size) {
        return Slice.of(rows, size, g -> new Cursor(g.createdAt(), g.id()).text());
    }

    /**
     * One's own goal and its earlier states.
     *
     * @param actor the owner
     * @param id the goal
     * @return the goal, and at most 200 earlier states
     * @throws Problem.NotFound when it is not the actor's
     */
    public GoalLife life(Actor actor, UUID id) {
        return new GoalLife(readOwn(actor, id), store.history(id));
    }

    /**
     * The actor's own goals, those at work first, then drafts, then closed ones.
     *
     * @param actor the owner
     * @return at most 200
     */
    public List<GoalSummary> all(Actor actor) {
        return store.openFirst(actor.person(), MOST);
    }
}
