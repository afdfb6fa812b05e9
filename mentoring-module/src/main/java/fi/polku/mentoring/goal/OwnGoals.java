package fi.polku.mentoring.goal;

import fi.polku.mentoring.keys.Place;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A person's goals, each with how it was before. */
@ApplicationScoped
class OwnGoals implements OwnData {
    /** Each goal as it stands, and its earlier states after it. */
    private static final String ALL = """
            select g.id as goal, cast(null as timestamptz) as until, g.created_at, g.changed_at, g.version, %1$s
              from polku.goal g where g.owner = :me
            union all
            select r.goal, r.at, g.created_at, null, r.version, %2$s
              from polku.goal_revision r join polku.goal g on g.id = r.goal where r.owner = :me
             order by created_at desc, goal, version desc""".formatted(columns("g"), columns("r"));

    /** What one wrote on others' goals, and what others wrote to one on one's own. */
    private static final String COMMENTS = """
            select c.id, c.goal, c.author, c.author = :me as mine, c.mentorship_group is not null as in_group, c.words, c.written_at
              from polku.goal_comment c where c.author = :me or c.owner = :me
             order by c.written_at desc, c.id desc""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    private static String columns(String of) {
        return of + "." + GoalRows.STATE.replace(", ", ", " + of + ".");
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.of(20, "goals", this::tell), Part.of(21, "goalComments", this::tellComments));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Gathered gathered = new Gathered(to);
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> gathered.add(row.moment("until").isEmpty(), state(row)));
        gathered.end();
    }

    private void tellComments(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(COMMENTS, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(comment(row)));
    }

    private OwnThing comment(Row row) {
        UUID id = Objects.requireNonNull(row.id("id"));
        UUID author = Objects.requireNonNull(row.id("author"));
        return new OwnThing()
                .id("id", id)
                .id("goal", row.id("goal"))
                .flag("byMe", row.flag("mine"))
                .flag("toGroup", row.flag("in_group"))
                .text("words", vault.open(GoalCommentStore.place(author, id), row.bytes("words")))
                .moment("writtenAt", row.moment("written_at"));
    }

    private OwnThing state(Row row) {
        UUID id = Objects.requireNonNull(row.id("goal"));
        UUID owner = Objects.requireNonNull(row.id("owner"));
        OwnThing thing = new OwnThing();
        if (row.moment("until").isEmpty()) {
            thing.id("id", id);
        }
        return thing.text("title", row.text("title"))
                .moment("until", row.moment("until"))
                .code("status", "goal.status", row.text("status"))
                .code("outlook", "goal.outlook", row.text("outlook"))
                .number("progress", row.number("progress"))
                .text("why", vault.open(new Place(owner, GoalRows.WHY, id), row.bytes("why")))
                .text("success", vault.open(new Place(owner, GoalRows.SUCCESS, id), row.bytes("success")))
                .text("reflection", vault.open(new Place(owner, GoalRows.REFLECTION, id), row.bytes("reflection")))
                .text("competence", row.text("competence"))
                .number("levelNow", row.number("level_now"))
                .number("levelTarget", row.number("level_target"))
                .day("due", row.day("due"))
                .moment("createdAt", row.moment("until").isEmpty() ? row.moment("created_at") : Optional.empty())
                .moment("changedAt", row.moment("changed_at"));
    }

    /** Puts the earlier states of a goal into it, one goal at a time. */
    private static final class Gathered {
        private final Consumer<OwnThing> to;
        private final List<OwnThing> history = new ArrayList<>();
        private @Nullable OwnThing goal;

        Gathered(Consumer<OwnThing> to) {
            this.to = to;
        }

        void add(boolean isCurrent, OwnThing state) {
            if (isCurrent) {
                end();
                goal = state;
            } else {
                history.add(state);
            }
        }

        void end() {
            if (goal != null) {
                to.accept(goal.things("history", history));
            }
            history.clear();
        }
    }
}
