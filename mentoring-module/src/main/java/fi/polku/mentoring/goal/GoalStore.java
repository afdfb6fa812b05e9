package fi.polku.mentoring.goal;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goals in the database. Row-level security decides which rows there are. */
@ApplicationScoped
class GoalStore {
    static final String WHY = "goal.why";
    static final String SUCCESS = "goal.success";
    static final String REFLECTION = "goal.reflection";

    private static final String STATE =
            "owner, title, why, success, reflection, competence, level_now, level_target, due, status, outlook, progress";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    void add(Goal goal) {
        database.persist(goal);
        database.flush();
    }

    Optional<Goal> find(UUID id) {
        return Optional.ofNullable(database.find(Goal.class, id));
    }

    void remove(Goal goal) {
        database.remove(goal);
        database.flush();
    }

    /** Writes what was changed. */
    void flush() {
        try {
            database.flush();
        } catch (OptimisticLockException e) {
            throw new Problem.Stale();
        }
    }

    /** Leaves the state before a change in the history; to be called before the change. */
    void keepRevision(UUID goal, Instant now) {
        database.createNativeQuery("insert into polku.goal_revision (goal, version, at, " + STATE
                        + ") select id, version, :now, " + STATE + " from polku.goal where id = :goal")
                .setParameter("now", now)
                .setParameter("goal", goal)
                .executeUpdate();
    }

    Optional<GoalView> view(UUID id) {
        return rows(database.createNativeQuery(
                                "select id, version, created_at, changed_at, " + STATE
                                        + " from polku.goal where id = :id",
                                Tuple.class)
                        .setParameter("id", id))
                .map(this::goal)
                .findFirst();
    }

    List<GoalRevision> history(UUID goal) {
        return rows(database.createNativeQuery(
                                "select r.goal as id, r.version, r.at as created_at, r.at as changed_at, " + STATE
                                        + " from polku.goal_revision r where r.goal = :goal order by r.version desc limit 200",
                                Tuple.class)
                        .setParameter("goal", goal))
                .map(row -> new GoalRevision(goal(row), row.get("changed_at", Instant.class)))
                .toList();
    }

    List<GoalSummary> own(UUID owner, Cursor after, int limit) {
        return summaries("g.owner = :owner", owner, after, limit);
    }

    /** Goals of others that the actor may read. */
    List<GoalSummary> sharedWith(UUID reader, Cursor after, int limit) {
        return summaries("g.owner <> :owner", reader, after, limit);
    }

    private List<GoalSummary> summaries(String which, UUID person, Cursor after, int limit) {
        return rows(database.createNativeQuery("""
                                select g.id, g.owner, g.title, g.competence, g.level_now, g.level_target, g.due, g.status, g.outlook,
                                       g.progress, g.created_at, g.changed_at,
                                       coalesce(bool_or(s.reader_kind = 'supervisor'), false) as supervisor,
                                       count(s.id) filter (where s.reader_kind = 'person') as named,
                                       coalesce(bool_or(s.reader_kind = 'host'), false) as host
                                  from polku.goal g
                                  left join polku.share s on s.subject_kind = 'goal' and s.subject = g.id and s.owner = :owner and g.owner = :owner
                                 where %s and (g.created_at, g.id) < (:at, :after)
                                 group by g.id
                                 order by g.created_at desc, g.id desc
                                 limit :limit""".formatted(which), Tuple.class)
                        .setParameter("owner", person)
                        .setParameter("at", after.at())
                        .setParameter("after", after.id())
                        .setParameter("limit", limit))
                .map(GoalStore::summary)
                .toList();
    }

    private static GoalSummary summary(Tuple row) {
        return new GoalSummary(
                row.get("id", UUID.class),
                row.get("owner", UUID.class),
                row.get("title", String.class),
                Optional.ofNullable(row.get("competence", String.class)),
                number(row, "level_now"),
                number(row, "level_target"),
                day(row),
                GoalStatus.of(row.get("status", String.class)).orElseThrow(),
                Outlook.of(row.get("outlook", String.class)).orElseThrow(),
                number(row, "progress").orElseThrow(),
                row.get("created_at", Instant.class),
                row.get("changed_at", Instant.class),
                new GoalSummary.Readers(
                        row.get("supervisor", Boolean.class),
                        row.get("named", Number.class).intValue(),
                        row.get("host", Boolean.class)));
    }

    private GoalView goal(Tuple row) {
        UUID id = row.get("id", UUID.class);
        UUID owner = row.get("owner", UUID.class);
        SetGoal content = new SetGoal(
                row.get("title", String.class),
                open(row, "why", new Place(owner, WHY, id)),
                Optional.ofNullable(row.get("competence", String.class)),
                number(row, "level_now"),
                number(row, "level_target"),
                open(row, "success", new Place(owner, SUCCESS, id)),
                day(row));
        return new GoalView(
                id,
                owner,
                content,
                GoalStatus.of(row.get("status", String.class)).orElseThrow(),
                Outlook.of(row.get("outlook", String.class)).orElseThrow(),
                number(row, "progress").orElseThrow(),
                open(row, "reflection", new Place(owner, REFLECTION, id)),
                row.get("created_at", Instant.class),
                row.get("changed_at", Instant.class),
                row.get("version", Number.class).intValue());
    }

    private Optional<String> open(Tuple row, String column, Place place) {
        byte @Nullable [] sealed = row.get(column, byte[].class);
        return vault.open(place, sealed);
    }

    private static Optional<Integer> number(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Number.class)).map(Number::intValue);
    }

    private static Optional<LocalDate> day(Tuple row) {
        return Optional.ofNullable(row.get("due", Date.class)).map(Date::toLocalDate);
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
