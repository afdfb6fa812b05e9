package fi.polku.mentoring.evidence;

import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What there is to tell a person on the page Today, in one statement. */
@ApplicationScoped
class NewsStore {
    private static final String NEWS = """
            select * from (
              select a.outcome as what, e.id, coalesce(c.name_fi, e.competence) as title_fi, coalesce(c.name_sv, '') as title_sv,
                     coalesce(c.name_en, '') as title_en, cast(a.answered_at at time zone 'Europe/Helsinki' as date) as day
                from polku.evidence e
                join polku.evidence_answer a on a.evidence = e.id and a.answered_at > coalesce(e.noted_at, '-infinity')
                left join lateral (
                  select x.name_fi, x.name_sv, x.name_en from polku.competence x join polku.framework f on f.id = x.framework
                   where x.uri = e.competence and f.host = a.host order by x.active desc, f.id limit 1) c on true
               where e.owner = :me and e.status = 'given'
              union all
              select 'given-up', e.id, coalesce(c.name_fi, e.competence, s.title_fi), coalesce(c.name_sv, s.title_sv), coalesce(c.name_en, s.title_en),
                     cast(d.dropped_at at time zone 'Europe/Helsinki' as date)
                from polku.evidence e
                join polku.path_step s on s.id = e.step
                join lateral (
                  select x.host, x.written_at, x.dropped_at from polku.dropped_message x
                   where x.subject = e.subject and x.person = e.owner order by x.written_at desc limit 1) d on d.dropped_at > :since
                left join lateral (
                  select x.name_fi, x.name_sv, x.name_en from polku.competence x join polku.framework f on f.id = x.framework
                   where x.uri = e.competence and f.host = d.host order by x.active desc, f.id limit 1) c on true
               where e.owner = :me and e.status in ('given', 'taken-back')
                 and not exists (select 1 from polku.outbox o where o.subject = e.subject and o.person = e.owner and o.written_at > d.written_at)
              union all
              select 'completed', s.id, s.title_fi, s.title_sv, s.title_en, cast(s.completed_at at time zone 'Europe/Helsinki' as date)
                from polku.path_step s
                join polku.person p on p.id = s.owner
                join polku.host_sync h on h.host = p.host and h.offers && array['step', 'evidence']
               where s.owner = :me and s.completed_at > :since
                 and not exists (select 1 from polku.evidence e where e.step = s.id)
            ) news
            order by what = 'completed', day desc, id
            limit :most""";

    @PersistenceContext
    EntityManager database;

    /** Answers first, the newest of each kind before the others. */
    List<EvidenceWaiting.News> news(UUID me, Instant since, int most) {
        return ((List<?>) database.createNativeQuery(NEWS, Tuple.class)
                        .setParameter("me", me)
                        .setParameter("since", since)
                        .setParameter("most", most)
                        .getResultList())
                .stream().map(Tuple.class::cast).map(NewsStore::news).toList();
    }

    private static EvidenceWaiting.News news(Tuple row) {
        return new EvidenceWaiting.News(
                row.get("what", String.class),
                row.get("id", UUID.class),
                new Localized(
                        row.get("title_fi", String.class),
                        row.get("title_sv", String.class),
                        row.get("title_en", String.class)),
                row.get("day", Date.class).toLocalDate());
    }
}
