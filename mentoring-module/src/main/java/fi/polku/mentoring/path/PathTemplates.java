package fi.polku.mentoring.path;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.figure.Cell;
import fi.polku.mentoring.figure.Figure;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.figure.ReleasedBlock;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Path templates: human resources write them for their organisation, everyone in it reads the published ones. A template
 * is changed by making its next version; paths that have begun stay as they are.
 */
@UseCases
public class PathTemplates {
    private static final String KIND = "path-template";

    @Inject
    TemplateStore store;

    @Inject
    CompetenceNames competences;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @Inject
    Figures figures;

    /**
     * Writes a new template.
     *
     * @param actor human resources
     * @param template what it is
     * @param key when the client may repeat the call
     * @return the template's id
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.Invalid when a competence is unknown
     */
    public UUID write(Actor actor, WriteTemplate template, Optional<IdempotencyKey> key) {
        actor.require(Role.HR);
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, template)))
                .orElseGet(() -> add(actor, template));
    }

    private UUID add(Actor actor, WriteTemplate template) {
        known(actor, template, Set.of());
        UUID id = UUID.randomUUID();
        store.add(id, actor.ownOrganisation(), template, clock.instant());
        audit.record(actor, "path-template.write", new AuditedThing(KIND, id, Optional.empty()));
        return id;
    }

    /**
     * Changes a template by making its next version.
     *
     * @param actor human resources
     * @param id the template
     * @param version the version the change was made on; absent when any will do
     * @param change from the template as it is to the template as it shall be
     * @return the template as it is now
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.NotFound when the actor's organisation has no such template
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Invalid when a competence is unknown that the template did not have before
     */
    public TemplateView change(Actor actor, UUID id, Optional<Integer> version, UnaryOperator<WriteTemplate> change) {
        actor.require(Role.HR);
        TemplateView before = store.find(actor, id).orElseThrow(Problem.NotFound::new);
        if (version.isPresent() && version.get() != before.version()) {
            throw new Problem.Stale();
        }
        WriteTemplate next = change.apply(before.content());
        known(actor, next, uris(before.content()));
        store.change(id, before.version(), next, clock.instant());
        audit.record(actor, "path-template.change", new AuditedThing(KIND, id, Optional.empty()));
        return store.find(actor, id).orElseThrow();
    }

    private void known(Actor actor, WriteTemplate template, Set<String> before) {
        Set<String> asked = new java.util.TreeSet<>(uris(template));
        asked.removeAll(before);
        Set<String> unknown = competences.unknown(actor, asked);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < template.steps().size(); i++) {
            if (template.steps().get(i).content().competences().stream().anyMatch(unknown::contains)) {
                errors.add(FieldError.of("steps[" + i + "].competences", "path.unknown-competence"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    private static Set<String> uris(WriteTemplate template) {
        return template.steps().stream()
                .flatMap(step -> step.content().competences().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Reads a template of the actor's organisation.
     *
     * @param actor anybody there
     * @param id the template
     * @return the newest version
     * @throws Problem.NotFound when there is none, or it is not published and the actor is not of human resources
     */
    public TemplateView read(Actor actor, UUID id) {
        return store.find(actor, id).orElseThrow(Problem.NotFound::new);
    }

    /**
     * The templates of the actor's organisation, newest first; the published ones, and for human resources all, with how
     * many paths began with them as far as that may be told.
     *
     * @param actor anybody there
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     */
    public Slice<TemplateSummary> list(Actor actor, Cursor after, int size) {
        List<TemplateSummary> rows = store.list(false, after, size + 1);
        if (!actor.roles().contains(Role.HR)) {
            return slice(rows, size);
        }
        List<ReleasedBlock> blocks = figures.blocks(actor, List.of(PathFigures.BEGUN));
        return slice(
                rows.stream()
                        .map(t -> t.begun(Figure.of(blocks, Cell.of(t.id().toString()))))
                        .toList(),
                size);
    }

    /**
     * The templates that a path can be begun with, newest first.
     *
     * @param actor anybody there
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     */
    public Slice<TemplateSummary> toBegin(Actor actor, Cursor after, int size) {
        return slice(store.list(true, after, size + 1), size);
    }

    private static Slice<TemplateSummary> slice(List<TemplateSummary> rows, int size) {
        return Slice.of(rows, size, t -> new Cursor(t.createdAt(), t.id()).text());
    }

    /**
     * Every version of a template, the newest first.
     *
     * @param actor human resources
     * @param id the template
     * @return at most 200
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.NotFound when the actor's organisation has no such template
     */
    public List<TemplateVersion> versions(Actor actor, UUID id) {
        actor.require(Role.HR);
        List<TemplateVersion> versions = store.versions(id);
        if (versions.isEmpty()) {
            throw new Problem.NotFound();
        }
        return versions;
    }
}
