package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.HostCompetence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What hosts answered to evidence, in the database, and when each is next asked. Kept under the role of the sync. */
@ApplicationScoped
class AnswerStore {
    private static final String EXPECT = """
            insert into polku.evidence_answer (evidence, owner, host, framework, competence, level, done_on, changed, outcome, sent_at, ask_at)
            select o.subject, o.person, o.host, o.content ->> 'framework', o.content ->> 'competence', cast(o.content ->> 'level' as int),
                   cast(o.content ->> 'on' as date), cast(o.content ->> 'changed' as timestamptz), 'waiting', :now, :ask
              from polku.outbox o where o.id = :message and o.sent_at is null
            on conflict (evidence) do update
               set host = excluded.host, framework = excluded.framework, competence = excluded.competence, level = excluded.level,
                   done_on = excluded.done_on, changed = excluded.changed, outcome = 'waiting', host_level = null, reason = null,
                   decided_at = null, answered_at = null, sent_at = excluded.sent_at, ask_at = excluded.ask_at""";

    /** Ever more rarely: the longer a host has taken, the longer it will take. */
    private static final String DUE = """
            update polku.evidence_answer a
               set ask_at = case when a.sent_at > :oldest
                              then cast(:now as timestamptz) + least(interval '1 day',
                                     greatest(make_interval(secs => :every), (cast(:now as timestamptz) - a.sent_at) / 8) * (0.8 + random() * 0.4)) end
              from polku.person p
             where p.id = a.owner and a.evidence in (
                     select w.evidence from polku.evidence_answer w
                      where w.ask_at <= :now order by w.ask_at limit :limit for update skip locked)
            returning a.evidence, a.owner, a.host, p.host_id, a.framework, a.competence, a.level, a.done_on, a.changed""";

    @PersistenceContext
    EntityManager database;

    /**
     * Evidence that the host is to be asked about.
     *
     * @param host Polku's name of the host
     * @param owner whose it is
     * @param evidence as it was sent, without its words
     */
    record Asked(String host, UUID owner, Evidence evidence) {
        UUID id() {
            return UUID.fromString(evidence.id());
        }
    }

    /** The host has taken the evidence of this message, and may answer. */
    void expect(UUID message, Instant now, Instant ask) {
        database.createNativeQuery(EXPECT)
                .setParameter("message", message)
                .setParameter("now", now)
                .setParameter("ask", ask)
                .executeUpdate();
    }

    /** The host was asked to forget it; no answer is wanted any more. */
    void end(UUID evidence) {
        database.createNativeQuery("update polku.evidence_answer set ask_at = null where evidence = :evidence")
                .setParameter("evidence", evidence)
                .executeUpdate();
    }

    /** Takes those that are due, each to be asked about again later. */
    List<Asked> due(Instant now, Duration every, Duration longest, int limit) {
        return ((List<?>) database.createNativeQuery(DUE, Tuple.class)
                        .setParameter("now", now)
                        .setParameter("oldest", now.minus(longest))
                        .setParameter("every", every.toMillis() / 1000.0)
                        .setParameter("limit", limit)
                        .getResultList())
                .stream().map(Tuple.class::cast).map(AnswerStore::asked).toList();
    }

    private static Asked asked(Tuple row) {
        return new Asked(
                row.get("host", String.class),
                row.get("owner", UUID.class),
                new Evidence(
                        row.get("evidence", UUID.class).toString(),
                        row.get("host_id", String.class),
                        new HostCompetence.Key(row.get("framework", String.class), row.get("competence", String.class)),
                        Optional.ofNullable(row.get("level", Integer.class)),
                        "",
                        Optional.empty(),
                        row.get("done_on", Date.class).toLocalDate(),
                        row.get("changed", Instant.class)));
    }

    /** Says whether this was news: of what was sent again or taken back meanwhile, an old answer is none. */
    boolean answered(Asked asked, EvidenceAnswer answer, Instant now) {
        return database.createNativeQuery("""
                                update polku.evidence_answer
                                   set outcome = :outcome, host_level = cast(:level as int), reason = cast(:reason as text),
                                       decided_at = cast(:decided as timestamptz), answered_at = :now, ask_at = null
                                 where evidence = :evidence and outcome = 'waiting' and ask_at is not null and changed = :changed""")
                        .setParameter("outcome", answer.outcome().name().toLowerCase(Locale.ROOT))
                        .setParameter(
                                "level", answer.level().map(String::valueOf).orElse(null))
                        .setParameter("reason", answer.reason().orElse(null))
                        .setParameter(
                                "decided", answer.at().map(Instant::toString).orElse(null))
                        .setParameter("now", now)
                        .setParameter("evidence", asked.id())
                        .setParameter("changed", asked.evidence().changed())
                        .executeUpdate()
                > 0;
    }

    /** When somebody is next to be asked, absent when no answer is waited for. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable((Instant) database.createNativeQuery(
                        "select min(ask_at) from polku.evidence_answer where ask_at is not null", Instant.class)
                .getSingleResult());
    }
}
