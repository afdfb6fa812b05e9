package fi.polku.mentoring.goal;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Goals in the database. Row-level security decides which rows there are. */
@ApplicationScoped
class GoalStore {
    private static final String VIEW = GoalRows.view();
    private static final String HISTORY = GoalRows.history();
    private static final String OWN = GoalRows.list("g.owner = :person");

    /** Begins at the shares: row-level security alone would have to look at every goal there is. */
    private static final String OF_OTHERS = GoalRows.list("""
            g.owner <> :person and g.id in (
              select s.subject from polku.share s where s.subject_kind = 'goal' and s.reader = :person
              union all
              select s.subject from polku.person report join polku.share s on s.owner = report.id
               where report.supervisor = :person and report.active and s.subject_kind = 'goal' and s.reader_kind = 'supervisor')""");

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

    boolean isCompetence(String uri) {
        return !database.createNativeQuery("select 1 from polku.competence where uri = :uri limit 1")
                .setParameter("uri", uri)
                .getResultList()
                .isEmpty();
    }

    /** The chosen one, then those found: of the frameworks with groups first, then by how early the words stand in the name. */
    List<CompetenceOption> competences(Optional<String> words, Optional<String> chosen) {
        return rows(database.createNativeQuery("""
                                select uri, name_fi, name_sv, name_en from (
                                  select distinct on (c.uri) c.uri, c.name_fi, c.name_sv, c.name_en, c.uri = :chosen as is_chosen,
                                         c.group_id is null as ungrouped,
                                         least(nullif(position(:words in c.sought_fi), 0), nullif(position(:words in c.sought_sv), 0),
                                               nullif(position(:words in c.sought_en), 0)) as place
                                    from polku.competence c
                                   where c.uri = :chosen
                                      or (c.active and :words <> '' and (c.sought_fi like :like or c.sought_sv like :like or c.sought_en like :like))
                                   order by c.uri, c.group_id is null, c.id) found
                                 order by is_chosen desc, ungrouped, place, length(name_fi), uri limit 11""", Tuple.class)
                        .setParameter("chosen", chosen.orElse(""))
                        .setParameter("words", words.orElse(""))
                        .setParameter("like", "%" + escaped(words.orElse("")) + "%"))
                .map(row -> new CompetenceOption(
                        row.get(0, String.class),
                        new Localized(row.get(1, String.class), row.get(2, String.class), row.get(3, String.class))))
                .toList();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
