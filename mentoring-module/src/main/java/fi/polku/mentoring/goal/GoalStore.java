package fi.polku.mentoring.goal;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.ReportsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Goals in the database. Row-level security decides which rows there are. */
@ApplicationScoped
class GoalStore {
    private static final String VIEW = GoalRows.view();
    private static final String HISTORY = GoalRows.history();
    private static final String OWN = GoalRows.page("g.owner = :person");

    /** Begins at the shares: row-level security alone would have to look at every goal there is. */
    private static final String OF_OTHERS = GoalRows.page("""
            g.owner <> :person and g.id in (
              select s.subject from polku.share s
               where s.subject_kind = 'goal' and (s.reader = :person or s.reader_group = any (cast((select polku.my_groups()) as uuid[])))
              union all
              select s.subject from polku.person report join polku.share s on s.owner = report.id
               where %s and s.subject_kind = 'goal' and s.reader_kind = 'supervisor')""".formatted(ReportsQuery.are("report")));

    private static final String OPEN_FIRST = GoalRows.list(
            "g.owner = :person",
            "g.status in ('achieved', 'abandoned'), g.status = 'draft', g.created_at desc, g.id desc");

    private static final String PRESSING = GoalRows.list(
            "g.owner = :person and g.status = 'active' and (g.outlook = 'at-risk' or g.due <= :soon)",
            "g.due nulls last, g.id");

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
        database.createNativeQuery("insert into polku.goal_revision (goal, version, at, " + GoalRows.STATE
                        + ") select id, version, :now, " + GoalRows.STATE + " from polku.goal where id = :goal")
                .setParameter("now", now)
                .setParameter("goal", goal)
                .executeUpdate();
    }

    Optional<GoalView> view(UUID id) {
        return rows(database.createNativeQuery(VIEW, Tuple.class).setParameter("id", id))
                .map(row -> GoalRows.current(row, vault))
                .findFirst();
    }

    List<GoalRevision> history(UUID goal) {
        return rows(database.createNativeQuery(HISTORY, Tuple.class).setParameter("goal", goal))
                .map(row -> GoalRows.revision(row, vault))
                .toList();
    }

    List<GoalSummary> own(UUID owner, Cursor after, int limit) {
        return summaries(OWN, owner, after, limit);
    }

    /** Goals of others that the actor may read. */
    List<GoalSummary> sharedWith(UUID reader, Cursor after, int limit) {
        return summaries(OF_OTHERS, reader, after, limit);
    }

    private List<GoalSummary> summaries(String list, UUID person, Cursor after, int limit) {
        return rows(database.createNativeQuery(list, Tuple.class)
                        .setParameter("person", person)
                        .setParameter("at", after.at())
                        .setParameter("after", after.id())
                        .setParameter("limit", limit))
                .map(GoalRows::summary)
                .toList();
    }

    /** One's own, those at work first and the closed ones last. */
    List<GoalSummary> openFirst(UUID owner, int limit) {
        return rows(database.createNativeQuery(OPEN_FIRST, Tuple.class)
                        .setParameter("person", owner)
                        .setParameter("limit", limit))
                .map(GoalRows::summary)
                .toList();
    }

    /** Own active goals that are at risk, or due by a day; the earliest first. */
    List<GoalSummary> pressing(UUID owner, LocalDate soon, int limit) {
        return rows(database.createNativeQuery(PRESSING, Tuple.class)
                        .setParameter("person", owner)
                        .setParameter("soon", soon)
                        .setParameter("limit", limit))
                .map(GoalRows::summary)
                .toList();
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
