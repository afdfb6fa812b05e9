package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.HostMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox in the database. Owners write it as themselves; the worker empties it under the role of the sync. */
@ApplicationScoped
class OutboxStore {
    /** An earlier state that has not begun to leave is superseded: the host need not see it. */
    private static final String PUT_GOAL = """
            with superseded as (
              delete from polku.outbox
               where subject = :goal and person = polku.person() and kind = 'goal' and sent_at is null and claimed_until is null)
            insert into polku.outbox (id, host, person, kind, subject, content, written_at, due_at)
            select :id, p.host, p.id, 'goal', g.id,
                   jsonb_strip_nulls(jsonb_build_object(
                     'title', g.title, 'competence', g.competence, 'levelNow', g.level_now, 'levelTarget', g.level_target,
                     'due', g.due, 'status', g.status, 'outlook', case when g.status = 'active' then g.outlook end,
                     'progress', g.progress, 'changed', g.changed_at,
                     'framework', (select f.host_id from polku.competence c join polku.framework f on f.id = c.framework
                                    where c.uri = g.competence and f.host = p.host
                                    order by c.active desc, c.group_id is null, f.id limit 1))),
                   :now, :now
              from polku.goal g
              join polku.person p on p.id = g.owner
              join polku.host_sync h on h.host = p.host and :offer = any (h.offers)
             where g.id = :goal and g.owner = polku.person()
               and exists (select 1 from polku.share s where s.subject_kind = 'goal' and s.subject = g.id and s.reader_kind = 'host')""";

    private static final String WITHDRAW_GOAL = """
            with superseded as (
              delete from polku.outbox
               where subject = :goal and person = polku.person() and sent_at is null and claimed_until is null)
            insert into polku.outbox (id, host, person, kind, subject, written_at, due_at)
            select :id, p.host, p.id, 'goal-withdrawn', :goal, :now, :now from polku.person p where p.id = polku.person()""";

    /** The oldest message of each person, where none of theirs is on its way. */
    private static final String CLAIM = """
            update polku.outbox o set claimed_until = :until, attempts = o.attempts + 1
              from polku.person p
             where p.id = o.person and o.id in (
                     select w.id from polku.outbox w
                      where w.sent_at is null and w.dead_at is null and w.due_at <= :now
                        and coalesce(w.claimed_until <= :now, true)
                        and not exists (select 1 from polku.outbox e
                                         where e.person = w.person and e.place < w.place and e.sent_at is null and e.dead_at is null)
                      order by w.place limit :limit for update skip locked)
            returning o.id, o.host, o.person, p.host_id, o.kind, o.subject, cast(o.content as text), o.attempts""";

    @PersistenceContext
    EntityManager database;

    /** Says whether there was something to tell: the goal is shared with a host, and that host takes goals. */
    boolean putGoal(UUID goal, Instant now) {
        return database.createNativeQuery(PUT_GOAL)
                        .setParameter("goal", goal)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("now", now)
                        .setParameter("offer", HostMessage.Kind.GOAL.code())
                        .executeUpdate()
                > 0;
    }

    void withdrawGoal(UUID goal, Instant now) {
        database.createNativeQuery(WITHDRAW_GOAL)
                .setParameter("goal", goal)
                .setParameter("id", UUID.randomUUID())
                .setParameter("now", now)
                .executeUpdate();
    }

    List<Message> claim(int limit, Instant now, Instant until) {
        return ((List<?>) database.createNativeQuery(CLAIM, Tuple.class)
                        .setParameter("limit", limit)
                        .setParameter("now", now)
                        .setParameter("until", until)
                        .getResultList())
                .stream().map(Tuple.class::cast).map(OutboxStore::message).toList();
    }

    private static Message message(Tuple row) {
        return new Message(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                Message.Kind.of(row.get(4, String.class)),
                row.get(5, UUID.class),
                Optional.ofNullable(row.get(6, String.class)),
                row.get(7, Integer.class));
    }

    int release() {
        String left =
                " from polku.outbox o where o.claimed_until is not null and o.sent_at is null and o.dead_at is null";
        database.createNativeQuery(
                        "delete" + left
                                + " and exists (select 1 from polku.outbox l where l.subject = o.subject and l.place > o.place)")
                .executeUpdate();
        return database.createNativeQuery(
                        "update polku.outbox set claimed_until = null where id in (select o.id" + left + ")")
                .executeUpdate();
    }

    void sent(UUID id, Instant now) {
        database.createNativeQuery(
                        "update polku.outbox set sent_at = :now, claimed_until = null, content = null, fault = null where id = :id")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Tries again later; a state that has been superseded or taken back meanwhile is dropped instead. */
    void postpone(UUID id, String fault, Instant until) {
        int superseded = database.createNativeQuery("""
                        delete from polku.outbox o where o.id = :id and o.kind = 'goal'
                           and exists (select 1 from polku.outbox l where l.subject = o.subject and l.place > o.place)""").setParameter("id", id).executeUpdate();
        if (superseded == 0) {
            database.createNativeQuery(
                            "update polku.outbox set due_at = :until, claimed_until = null, fault = :fault where id = :id")
                    .setParameter("id", id)
                    .setParameter("fault", fault)
                    .setParameter("until", until)
                    .executeUpdate();
        }
    }

    void refused(UUID id, String fault, Instant now) {
        database.createNativeQuery(
                        "update polku.outbox set dead_at = :now, claimed_until = null, fault = :fault where id = :id")
                .setParameter("id", id)
                .setParameter("fault", fault)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** When there is next something to do, absent when nothing waits. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable((Instant) database.createNativeQuery(
                        "select min(greatest(due_at, coalesce(claimed_until, due_at))) from polku.outbox where sent_at is null and dead_at is null",
                        Instant.class)
                .getSingleResult());
    }
}
