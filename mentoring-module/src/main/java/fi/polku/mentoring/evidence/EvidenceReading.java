package fi.polku.mentoring.evidence;

import fi.polku.mentoring.host.Profiles;
import fi.polku.mentoring.path.CompletedStep;
import fi.polku.mentoring.path.CompletedSteps;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Looking at what a person has the host told, or may; everybody sees their own alone. */
@UseCases
public class EvidenceReading {
    @Inject
    EvidenceStore store;

    @Inject
    ItemViews views;

    @Inject
    CompletedSteps steps;

    @Inject
    Profiles profiles;

    /**
     * An item with exactly what is sent.
     *
     * @param actor the person
     * @param id the item
     * @return the item
     * @throws Problem.NotFound when it is not the actor's
     */
    public EvidenceItem read(Actor actor, UUID id) {
        return views.of(actor, store.row(id).orElseThrow(Problem.NotFound::new));
    }

    /**
     * All that a step may tell.
     *
     * @param actor the person
     * @param step a completed step of the actor's path
     * @return what has been begun, and what may be
     * @throws Problem.NotFound when it is not the actor's, or not completed
     */
    public StepEvidence ofStep(Actor actor, UUID step) {
        CompletedStep completed = steps.find(actor, step).orElseThrow(Problem.NotFound::new);
        return views.of(actor, completed, store.taken(), store.ofStep(step));
    }

    /**
     * Competences of the actor's profile, of which evidence may be given too.
     *
     * @param actor the person
     * @return in the order of the profile
     */
    public List<StepEvidence.Named> ofProfile(Actor actor) {
        return profiles.of(actor).groups().stream()
                .flatMap(group -> group.competences().stream())
                .map(line -> new StepEvidence.Named(line.uri(), line.name()))
                .toList();
    }

    /**
     * All items of the actor's, those that were changed last first.
     *
     * @param actor the person
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     */
    public Slice<EvidenceItem> list(Actor actor, Cursor after, int size) {
        Slice<ItemRow> rows =
                Slice.of(store.all(after, size + 1), size, row -> new Cursor(row.changedAt(), row.id()).text());
        return new Slice<>(views.of(actor, rows.items()), rows.next());
    }
}
