package fi.polku.mentoring.path;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A person's paths: their steps with notes and reviews, and the changes that were proposed. */
@ApplicationScoped
class OwnPaths implements OwnData {
    private static final String PATHS = """
            select id, name_fi, name_sv, name_en, description_fi, description_sv, description_en, started_on, created_at, completed_at
              from polku.path where owner = :me order by created_at desc, id""";

    /** A row for each review of a step, and one for a step without. */
    private static final String STEPS = """
            select s.id, s.path, s.owner, s.title_fi, s.title_sv, s.title_en, s.criterion_fi, s.criterion_sv, s.criterion_en, s.kind,
                   s.due, array_to_string(s.competences, ' ') as competences, s.status, s.completed_at, n.text as note,
                   r.id as review, r.asked_at, r.text, r.withdrawn_at, r.decision, r.comment, r.decided_at,
                   polku.name_of_reader(r.reviewer) as reviewer
              from polku.path_step s
              join polku.path p on p.id = s.path
              left join polku.step_note n on n.step = s.id
              left join polku.step_review r on r.step = s.id
             where s.owner = :me order by p.created_at desc, s.path, s.place, s.id, r.asked_at desc, r.id""";

    private static final String PROPOSALS = """
            select id, path, owner, kind, proposed_at, proposed_by = any (cast(polku.my_ids() as uuid[])) as mine,
                   polku.name_of_reader(proposed_by) as proposer, step_title_fi, step_title_sv, step_title_en, due,
                   title_fi, title_sv, title_en, criterion_fi, criterion_sv, criterion_en, reason, status, decided_at, answer
              from polku.path_proposal where owner = :me order by proposed_at desc, id""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.of(40, "paths", this::paths),
                Part.of(41, "steps", this::steps),
                Part.of(42, "proposals", this::proposals));
    }

    private void paths(Actor actor, Consumer<OwnThing> to) {
        each(
                PATHS,
                actor,
                row -> to.accept(new OwnThing()
                        .id("id", row.id("id"))
                        .name("name", row.name("name"))
                        .name("description", row.name("description"))
                        .day("startedOn", row.day("started_on"))
                        .moment("completedAt", row.moment("completed_at"))));
    }

    private void each(String sql, Actor actor, Consumer<Row> use) {
        Row.each(database.createNativeQuery(sql, Tuple.class).setParameter("me", actor.person()), use);
    }

    private void steps(Actor actor, Consumer<OwnThing> to) {
        WithReviews steps = new WithReviews(to);
        each(STEPS, actor, row -> {
            if (!steps.isAt(row.id("id"))) {
                steps.begin(Objects.requireNonNull(row.id("id")), step(row));
            }
            if (row.id("review") != null) {
                steps.add(review(row));
            }
        });
        steps.end();
    }

    private OwnThing step(Row row) {
        UUID id = Objects.requireNonNull(row.id("id"));
        return new OwnThing()
                .id("id", id)
                .name("title", row.name("title"))
                .id("path", row.id("path"))
                .name("criterion", row.name("criterion"))
                .code("kind", "step.kind", row.text("kind"))
                .code("status", "step.status", row.text("status"))
                .day("due", row.day("due"))
                .moment("completedAt", row.moment("completed_at"))
                .several("competences", row.words("competences"))
                .text("note", vault.open(StepStore.notePlace(owner(row), id), row.bytes("note")));
    }

    private static UUID owner(Row row) {
        return Objects.requireNonNull(row.id("owner"));
    }

    private OwnThing review(Row row) {
        UUID id = Objects.requireNonNull(row.id("review"));
        return new OwnThing()
                .moment("askedAt", row.moment("asked_at"))
                .text("text", vault.open(ReviewStore.text(owner(row), id), row.bytes("text")))
                .moment("withdrawnAt", row.moment("withdrawn_at"))
                .code("decision", "own.decision", row.text("decision"))
                .text("reviewer", row.text("reviewer"))
                .text("comment", vault.open(ReviewStore.comment(owner(row), id), row.bytes("comment")))
                .moment("decidedAt", row.moment("decided_at"));
    }

    private void proposals(Actor actor, Consumer<OwnThing> to) {
        each(PROPOSALS, actor, row -> to.accept(proposal(row)));
    }

    private OwnThing proposal(Row row) {
        UUID id = Objects.requireNonNull(row.id("id"));
        return new OwnThing()
                .id("id", id)
                .code("change", "proposal.change", row.text("kind"))
                .id("path", row.id("path"))
                .name("step", row.name("step_title"))
                .name("title", row.name("title"))
                .name("criterion", row.name("criterion"))
                .day("due", row.day("due"))
                .moment("proposedAt", row.moment("proposed_at"))
                .flag("byMe", row.flag("mine"))
                .text("proposer", row.text("proposer"))
                .text("reason", vault.open(ProposalStore.place(owner(row), "reason", id), row.bytes("reason")))
                .code("status", "proposal.status", row.text("status"))
                .moment("decidedAt", row.moment("decided_at"))
                .text("answer", vault.open(ProposalStore.place(owner(row), "answer", id), row.bytes("answer")));
    }

    /** Puts the reviews of a step into it, one step at a time. */
    private static final class WithReviews {
        private final Consumer<OwnThing> to;
        private final List<OwnThing> reviews = new ArrayList<>();
        private @Nullable UUID id;
        private @Nullable OwnThing step;

        WithReviews(Consumer<OwnThing> to) {
            this.to = to;
        }

        boolean isAt(@Nullable UUID other) {
            return id != null && id.equals(other);
        }

        void begin(UUID next, OwnThing thing) {
            end();
            id = next;
            step = thing;
        }

        void add(OwnThing review) {
            reviews.add(review);
        }

        void end() {
            if (step != null) {
                to.accept(step.things("reviews", reviews));
            }
            reviews.clear();
        }
    }
}
