package fi.polku.mentoring.path;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reading the completed steps of one's own path, for what may follow from them. */
@UseCases
public class CompletedSteps {
    @Inject
    StepStore store;

    @Inject
    PathStore paths;

    /**
     * A completed step.
     *
     * @param actor the person
     * @param id the step
     * @return absent when it is not the actor's, or not completed
     */
    public Optional<CompletedStep> find(Actor actor, UUID id) {
        return store.completed(List.of(id), actor.person()).stream().findFirst();
    }

    /**
     * The same, which stays completed until the transaction ends.
     *
     * @param actor the person
     * @param id the step
     * @return the step
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is not completed, or no longer
     */
    public CompletedStep hold(Actor actor, UUID id) {
        boolean own = store.pathOf(id)
                .flatMap(paths::lock)
                .filter(path -> path.owner().equals(actor.person()))
                .isPresent();
        if (!own) {
            throw new Problem.NotFound();
        }
        return find(actor, id).orElseThrow(() -> new Problem.Refused("step.refused.not-completed"));
    }

    /**
     * Many at once, in one statement.
     *
     * @param actor the person
     * @param ids the steps; none gives none
     * @return those that are the actor's and completed
     */
    public List<CompletedStep> all(Actor actor, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.completed(ids, actor.person());
    }
}
