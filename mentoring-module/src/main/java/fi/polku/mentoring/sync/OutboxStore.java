package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.HostMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The outbox in the database, as the worker empties it under the role of the sync. A person's messages leave in the order
 * of their places, one at a time; places follow the order of commits, as {@link DecidedStore} writes them with the person's
 * lock held.
 */
@ApplicationScoped
class OutboxStore {
    /** Nothing of the same person comes before it. */
    private static final String FIRST = """
            not exists (select 1 from polku.outbox e
                         where e.person = w.person and e.place < w.place and e.sent_at is null and e.dead_at is null)""";

    private static final String CLAIM = """
            update polku.outbox o set claimed_until = :until, attempts = o.attempts + 1
              from polku.person p
             where p.id = o.person and o.id in (
                     select w.id from polku.outbox w
                      where w.sent_at is null and w.dead_at is null and w.due_at <= :now
                        and coalesce(w.claimed_until <= :now, true)
                        and %s
                      order by w.place limit :limit for update skip locked)
            returning o.id, o.host, o.person, p.host_id, o.kind, o.subject, cast(o.content as text), o.attempts""".formatted(FIRST);

    /** A state that has been superseded or taken back since it was claimed need not be told any more; but it has been tried. */
    private static final String DROP_SUPERSEDED = """
            with dropped as (
              delete from polku.outbox o where o.id = :id and o.attempts = :attempts and o.sent_at is null
                 and exists (select 1 from polku.outbox l where l.subject = o.subject and l.place > o.place)
              returning o.subject, o.attempts)
            update polku.outbox l set attempts = greatest(l.attempts, d.attempts)
              from dropped d where l.subject = d.subject and l.sent_at is null and l.id <> :id""";

    /** What a node that is no more had claimed. */
    private static final String LEFT = "o.claimed_until is not null and o.sent_at is null and o.dead_at is null";

    /** The lock under which {@link DecidedStore} writes what a person decides. */
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('outbox ' || :person, 0)) as text)";

    /** In order, so that two who take several never wait for each other. */
    private static final String LOCK_LEFT = """
            select cast(pg_advisory_xact_lock(hashtextextended('outbox ' || cast(l.person as text), 0)) as text)
              from (select distinct o.person from polku.outbox o where %s order by o.person) l""".formatted(LEFT);

    private static final String RELEASE_SUPERSEDED = """
            with dropped as (
              delete from polku.outbox o where %s
                 and exists (select 1 from polku.outbox l where l.subject = o.subject and l.place > o.place)
              returning o.id, o.subject, o.attempts)
            update polku.outbox l set attempts = greatest(l.attempts, d.attempts)
              from dropped d where l.subject = d.subject and l.sent_at is null and l.id <> d.id""".formatted(LEFT);

    @PersistenceContext
    EntityManager database;

    List<Message> claim(int limit, Instant now, Instant until) {
        return ((List<?>) database.createNativeQuery(CLAIM, Tuple.class)
                        .setParameter("limit", limit)
                        .setParameter("now", now)
                        .setParameter("until", until)
                        .getResultList())
                .stream().map(Tuple.class::cast).map(row -> message(row, until)).toList();
    }

    private static Message message(Tuple row, Instant until) {
        return new Message(
                row.get(0, UUID.class),
                new Message.Recipient(row.get(1, String.class), row.get(2, UUID.class), row.get(3, String.class)),
                new Message.Tells(
                        kind(row.get(4, String.class)),
                        row.get(5, UUID.class),
                        Optional.ofNullable(row.get(6, String.class))),
                new Message.Claim(row.get(7, Integer.class), until));
    }

    private static HostMessage.Kind kind(String code) {
        return Message.Tells.kind(code);
    }

    int release() {
        database.createNativeQuery(LOCK_LEFT).getResultList();
        database.createNativeQuery(RELEASE_SUPERSEDED).executeUpdate();
        return database.createNativeQuery("update polku.outbox o set claimed_until = null where " + LEFT)
                .executeUpdate();
    }

    /** Whoever holds the claim by now: the host has it, and what was told is kept no longer. */
    void sent(UUID id, Instant now) {
        database.createNativeQuery("""
                        update polku.outbox set sent_at = :now, claimed_until = null, dead_at = null, content = null, fault = null
                         where id = :id and sent_at is null""")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Tries again later; only by whoever holds the claim. */
    void postpone(Message message, String fault, Instant until) {
        settle(
                message,
                database.createNativeQuery("""
                        update polku.outbox set due_at = :until, claimed_until = null, fault = :fault
                         where id = :id and attempts = :attempts and sent_at is null""").setParameter("fault", fault).setParameter("until", until));
    }

    /** Leaves it for an administrator; only by whoever holds the claim. */
    void refused(Message message, String fault, Instant now) {
        settle(
                message,
                database.createNativeQuery("""
                        update polku.outbox set dead_at = :now, claimed_until = null, fault = :fault
                         where id = :id and attempts = :attempts and sent_at is null""").setParameter("fault", fault).setParameter("now", now));
    }

    /** What is superseded meanwhile by its person waits, so that whatever comes after it knows that it has been tried. */
    private void settle(Message message, Query settling) {
        database.createNativeQuery(LOCK)
                .setParameter("person", message.to().person().toString())
                .getSingleResult();
        if (claimed(database.createNativeQuery(DROP_SUPERSEDED), message).executeUpdate() == 0) {
            claimed(settling, message).executeUpdate();
        }
    }

    private static Query claimed(Query query, Message message) {
        return query.setParameter("id", message.id())
                .setParameter("attempts", message.claim().attempts());
    }

    /** When there is next something to do, absent when nothing waits. What is not its person's first waits for that. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable((Instant) database.createNativeQuery(
                        "select min(greatest(w.due_at, coalesce(w.claimed_until, w.due_at))) from polku.outbox w"
                                + " where w.sent_at is null and w.dead_at is null and " + FIRST,
                        Instant.class)
                .getSingleResult());
    }
}
