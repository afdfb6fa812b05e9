package fi.polku.mentoring.path;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Beginning a path, and reading one's own or a report's. */
@UseCases
public class Paths {
    private static final String KIND = "path";

    @Inject
    PathStore store;

    @Inject
    StepStore steps;

    @Inject
    TemplateStore templates;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @Inject
    Event<PathStarted> started;

    @Inject
    Event<PathGivenBack> givenBack;

    /**
     * Begins a path: copies a template as it is today.
     *
     * @param actor the person
     * @param template a published template of the actor's organisation
     * @param key when the client may repeat the call
     * @return the path's id
     * @throws Problem.Invalid when there is no such template
     * @throws Problem.Refused when the actor has an open path already
     */
    public UUID begin(Actor actor, UUID template, Optional<IdempotencyKey> key) {
        return key.map(k -> idempotency.once(actor, k, () -> copy(actor, template)))
                .orElseGet(() -> copy(actor, template));
    }

    private UUID copy(Actor actor, UUID templateId) {
        TemplateView template = templates
                .find(actor, templateId)
                .filter(t -> t.content().published())
                .orElseThrow(() -> new Problem.Invalid("template", "path.unknown-template"));
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Texts.ZONE);
        if (!store.add(id, actor.person(), template, today, now)) {
            throw new Problem.Refused("path.refused.open-path");
        }
        List<TemplateStep> planned = template.content().steps();
        for (int place = 0; place < planned.size(); place++) {
            TemplateStep step = planned.get(place);
            steps.add(id, actor.person(), place, step.content(), step.due().map(due -> due.from(today)));
        }
        audit.record(actor, "path.begin", AuditedThing.of(KIND, id, actor.person()));
        started.fire(new PathStarted(actor, actor.person(), id));
        return id;
    }

    /**
     * Gives a path back that was begun by mistake.
     *
     * @param actor the person
     * @throws Problem.NotFound when the actor has no open path
     * @throws Problem.Refused when a step has been taken up: what was walked is not removed
     */
    public void giveBack(Actor actor) {
        Path path = store.latestId(actor.person())
                .flatMap(store::lock)
                .filter(p -> p.completedAt().isEmpty())
                .orElseThrow(Paths::none);
        if (steps.statuses(path.id()).values().stream().anyMatch(s -> s != StepStatus.PLANNED)) {
            throw new Problem.Refused("path.refused.begun");
        }
        store.remove(path);
        audit.record(actor, "path.give-back", AuditedThing.of(KIND, path.id(), actor.person()));
        givenBack.fire(new PathGivenBack(actor, actor.person(), path.id()));
    }

    /**
     * The actor's own path: the open one, else the one completed last.
     *
     * @param actor the person
     * @return absent before the first path
     */
    public Optional<PathView> mine(Actor actor) {
        return store.latest(actor, actor.person());
    }

    private static Problem.NotFound none() {
        return new Problem.NotFound("path.none");
    }

    /**
     * The actor's own path in short: one query.
     *
     * @param actor the person
     * @return absent before the first path
     */
    public Optional<PathSummary> summary(Actor actor) {
        return store.summary(actor.person());
    }

    /**
     * The path of somebody who reports to the actor; the read is recorded.
     *
     * @param actor the current supervisor
     * @param report the person
     * @return absent when there is none, or the person does not report to the actor
     */
    public Optional<PathView> of(Actor actor, UUID report) {
        Optional<PathView> path = store.latest(actor, report);
        path.ifPresent(p -> audit.recordRead(actor, AuditedThing.of(KIND, p.id(), report), Side.SUPERVISOR.code()));
        return path;
    }
}
