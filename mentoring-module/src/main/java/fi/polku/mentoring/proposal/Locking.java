package fi.polku.mentoring.proposal;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the members of a matching group decide before the engine looks for groups again: who stays together, who does not, and who is left out. */
@UseCases
public class Locking {
    private static final int MOST = 500;

    @Inject
    LockStore store;

    @Inject
    Questions questions;

    @Inject
    Desk desk;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What has been decided.
     *
     * @param actor a member who has declared
     * @param round which
     * @return the first first
     * @throws Problem.NotFound when there is no such desk for the actor
     */
    public List<Lock> all(Actor actor, UUID round) {
        Proposals.declared(desk, actor, round);
        return store.of(round);
    }

    /**
     * Decides something. Deciding the same twice is deciding it once.
     *
     * @param actor a member who has declared
     * @param round which
     * @param kind what
     * @param applications about whom
     * @return the lock's id
     * @throws Problem.Invalid when it is not about so many people
     * @throws Problem.Refused when one of them is not at the desk any more, or a rule or another lock is against it
     */
    public UUID lock(Actor actor, UUID round, LockKind kind, Set<UUID> applications) {
        DeskState state = Proposals.declared(desk, actor, round);
        if (applications.size() < kind.fewest() || applications.size() > kind.most()) {
            throw new Problem.Invalid(
                    "applications", "engine.lock.how-many." + kind.code(), kind.fewest(), kind.most());
        }
        List<Lock> before = store.of(round);
        Optional<Lock> same = before.stream()
                .filter(lock -> lock.decision().equals(Decision.of(kind, applications)))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (before.size() >= MOST) {
            throw new Problem.Refused("engine.refused.locks", MOST);
        }
        UUID id = UUID.randomUUID();
        questions.of(state, Optional.of(Decision.of(kind, applications)));
        if (!store.lock(id, round, kind, applications, clock.instant())) {
            throw new Problem.Refused("desk.refused.not-here");
        }
        record(actor, "proposal.lock", round);
        return id;
    }

    /**
     * Gives something up that was decided.
     *
     * @param actor a member who has declared
     * @param round which
     * @param lock which
     * @throws Problem.NotFound when there is none such
     * @throws Problem.Refused when it is also about somebody whom the actor does not weigh
     */
    public void release(Actor actor, UUID round, UUID lock) {
        Lock found = all(actor, round).stream()
                .filter(each -> each.id().equals(lock))
                .findFirst()
                .orElseThrow(Problem.NotFound::new);
        if (!found.seenWhole()) {
            throw new Problem.Refused("engine.refused.lock-hidden");
        }
        if (!store.release(round, lock)) {
            throw new Problem.NotFound();
        }
        record(actor, "proposal.release", round);
    }

    private void record(Actor actor, String action, UUID round) {
        audit.record(actor, action, new AuditedThing("round", round, Optional.empty()), "matching");
    }
}
