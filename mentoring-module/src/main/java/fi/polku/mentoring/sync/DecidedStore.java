package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.HostMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Writes down for the outbox what people decide, as themselves, and how that goes on, as the worker that follows it. The lock
 * of the person whose it is comes first, so that of two decisions at once the second sees what the first has left and gets the later place. What has not begun to leave is superseded by what
 * comes after it about the same: the host need not see it. What has been tried may have arrived though its answer was lost,
 * so the attempts of what is superseded go on with what comes after it.
 */
@ApplicationScoped
class DecidedStore {
    private static final String PUT = """
            , superseded as (
              delete from polku.outbox o using told
               where o.subject = told.subject and o.person = told.person and o.sent_at is null and o.claimed_until is null
              returning o.attempts)
            insert into polku.outbox (id, host, person, kind, subject, content, written_at, due_at, attempts)
            select :id, told.host, told.person, :kind, told.subject, told.content, :now, :now,
                   (select coalesce(max(s.attempts), 0) from superseded s)
              from told""";

    private static final String GOAL = """
            with told as (
              select g.id as subject, p.host, p.id as person,
                     jsonb_strip_nulls(jsonb_build_object(
                       'title', g.title, 'due', g.due, 'status', g.status, 'outlook', case when g.status = 'active' then g.outlook end,
                       'progress', g.progress, 'changed', g.changed_at)
                       || case when f.host_id is null then '{}' else jsonb_build_object(
                            'framework', f.host_id, 'competence', g.competence, 'levelNow', g.level_now, 'levelTarget', g.level_target) end)
                     as content
                from polku.goal g
                join polku.person p on p.id = g.owner
                join polku.host_sync h on h.host = p.host and :offer = any (h.offers)
                left join lateral (
                  select f.host_id from polku.competence c join polku.framework f on f.id = c.framework
                   where c.uri = g.competence and f.host = p.host
                   order by c.active desc, c.group_id is null, f.id limit 1) f on true
               where g.id = :goal and g.owner = polku.person()
                 and exists (select 1 from polku.share s where s.subject_kind = 'goal' and s.subject = g.id and s.reader_kind = 'host'))
            """;

    private static final String MESSAGE = """
            with told as (
              select cast(:subject as uuid) as subject, p.host, p.id as person, cast(:content as jsonb) as content
                from polku.person p
                join polku.host_sync h on h.host = p.host and :offer = any (h.offers)
               where p.id = :person)
            """;

    private static final String REMOVE = """
            delete from polku.outbox
             where subject = :subject and person = polku.person() and sent_at is null and claimed_until is null
            returning attempts""";

    private static final String LAST = """
            select kind from polku.outbox where subject = :subject and person = polku.person() order by place desc limit 1""";

    private static final String WITHDRAW = """
            insert into polku.outbox (id, host, person, kind, subject, written_at, due_at, attempts)
            select :id, p.host, p.id, :kind, :subject, :now, :now, :attempts from polku.person p where p.id = polku.person()""";

    @PersistenceContext
    EntityManager database;

    /** Says whether there was something to tell: the goal is shared with a host, and that host takes goals. */
    boolean putGoal(UUID owner, UUID goal, Instant now) {
        lock(owner);
        return put(database.createNativeQuery(GOAL + PUT).setParameter("goal", goal), HostMessage.Kind.GOAL, now);
    }

    /** Says whether the person's host takes such messages. */
    boolean put(UUID person, HostMessage.Kind kind, UUID subject, String content, Instant now) {
        lock(person);
        Query query = database.createNativeQuery(MESSAGE + PUT)
                .setParameter("person", person)
                .setParameter("subject", subject.toString())
                .setParameter("content", content);
        return put(query, kind, now);
    }

    private static boolean put(Query query, HostMessage.Kind kind, Instant now) {
        return query.setParameter("id", UUID.randomUUID())
                        .setParameter("now", now)
                        .setParameter("kind", kind.code())
                        .setParameter("offer", kind.code())
                        .executeUpdate()
                > 0;
    }

    /** Says whether nothing of it has left; else the host is asked to forget it, if it may have it. */
    boolean takeBack(UUID person, HostMessage.Kind kind, UUID subject, Instant now) {
        lock(person);
        int attempts =
                attempts(subject).stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> told = last(subject);
        boolean mayHaveIt = attempts > 0 || told.stream().anyMatch(code -> code.equals(kind.code()));
        if (mayHaveIt) {
            database.createNativeQuery(WITHDRAW)
                    .setParameter("subject", subject)
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("kind", Message.Tells.code(kind, true))
                    .setParameter("now", now)
                    .setParameter("attempts", attempts)
                    .executeUpdate();
        }
        return !mayHaveIt && told.isEmpty();
    }

    private List<Integer> attempts(UUID subject) {
        return rows(database.createNativeQuery(REMOVE, Tuple.class).setParameter("subject", subject)).stream()
                .map(row -> row.get(0, Integer.class))
                .toList();
    }

    /** What was last begun to be told of it; none or one. */
    private List<String> last(UUID subject) {
        return rows(database.createNativeQuery(LAST, Tuple.class).setParameter("subject", subject)).stream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private void lock(UUID person) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('outbox ' || :person, 0)) as text)")
                .setParameter("person", person.toString())
                .getSingleResult();
    }
}
