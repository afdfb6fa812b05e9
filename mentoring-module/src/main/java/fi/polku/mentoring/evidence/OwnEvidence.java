package fi.polku.mentoring.evidence;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** What a person may have the host told of completed steps, as far as it was written, and what the host answered. */
@ApplicationScoped
class OwnEvidence implements OwnData {
    private static final String ALL = """
            select e.id, e.owner, e.step, s.title_fi as step_fi, s.title_sv as step_sv, s.title_en as step_en, e.kind, e.competence, e.level, e.title, e.note, e.given,
                   e.status, e.decided_at, e.changed_at, a.outcome, a.host_level, a.reason, a.answered_at
              from polku.evidence e
              join polku.path_step s on s.id = e.step
              left join polku.evidence_answer a on a.evidence = e.id
             where e.owner = :me order by e.changed_at desc, e.id""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(Part.of(50, "evidence", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(item(row)));
    }

    private OwnThing item(Row row) {
        UUID id = Objects.requireNonNull(row.id("id"));
        UUID owner = Objects.requireNonNull(row.id("owner"));
        return new OwnThing()
                .id("id", id)
                .name("stepTitle", row.name("step"))
                .id("step", row.id("step"))
                .code("kind", "own.evidence", row.text("kind"))
                .text("title", vault.open(EvidenceStore.title(owner, id), row.bytes("title")))
                .text("note", vault.open(EvidenceStore.note(owner, id), row.bytes("note")))
                .text("competence", row.text("competence"))
                .number("level", row.number("level"))
                .code("status", "own.evidence", row.text("status"))
                .text("message", vault.find(EvidenceStore.given(owner, id), row.bytes("given")))
                .moment("decidedAt", row.moment("decided_at"))
                .moment("changedAt", row.moment("changed_at"))
                .code("answer", "own.answer", row.text("outcome"))
                .number("answeredLevel", row.number("host_level"))
                .text("answeredReason", row.text("reason"))
                .moment("answeredAt", row.moment("answered_at"));
    }
}
