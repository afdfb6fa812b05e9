package fi.polku.mentoring.proposal;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** How much a programme cares for each wish when groups are proposed: said by who runs it, seen by who composes its rounds. */
@UseCases
public class Wishes {
    @Inject
    WeightStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What a programme cares for.
     *
     * @param actor who runs it
     * @param programme which
     * @return the usual, until somebody has said otherwise
     * @throws Problem.NotFound when the actor does not run it
     */
    public ProgrammeWishes of(Actor actor, UUID programme) {
        actor.person();
        return store.ofProgramme(programme).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Says how much. It holds for proposals that are asked from now on.
     *
     * @param actor who runs it
     * @param programme which
     * @param version what was said before, by its version; absent when any will do
     * @param weights of all wishes
     * @throws Problem.NotFound when the actor does not run it
     * @throws Problem.Stale when something else was said since that version
     */
    public void weigh(Actor actor, UUID programme, Optional<Integer> version, Weights weights) {
        of(actor, programme);
        if (!store.weigh(programme, version, weights, clock.instant())) {
            throw new Problem.Stale();
        }
        audit.record(actor, "programme.weigh", new AuditedThing("programme", programme, Optional.empty()));
    }
}
