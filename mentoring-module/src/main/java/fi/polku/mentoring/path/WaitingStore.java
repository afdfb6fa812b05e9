package fi.polku.mentoring.path;

import fi.polku.mentoring.sharing.ReportsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What paths ask of somebody, as person and as supervisor, in one query. */
@ApplicationScoped
class WaitingStore {
    private static final String DAY = "cast(%s at time zone 'Europe/Helsinki' as date)";

    private static final String WAITING = """
            select * from (
              select case s.status when 'returned' then 'RETURNED' else 'DUE' end as what, s.id, s.title_fi, s.title_sv, s.title_en,
                     cast(null as uuid) as report, '' as who, s.due as day
                from polku.path_step s
               where s.owner = :me and (s.status = 'returned' or (s.status in ('planned', 'in-progress') and s.due <= :soon))
              union all
              select 'PROPOSED_TO_ME', x.id, x.title_fi || x.step_title_fi, x.title_sv || x.step_title_sv, x.title_en || x.step_title_en,
                     null, '', %s
                from polku.path_proposal x
               where x.owner = :me and x.status = 'open' and x.proposed_by <> :me
              union all
              select 'REVIEW', s.id, s.title_fi, s.title_sv, s.title_en, p.id, p.given_name || ' ' || p.family_name, %s
                from polku.person p
                join polku.path_step s on s.owner = p.id and s.status = 'review-asked'
                join polku.step_review r on r.step = s.id and r.decision is null and r.withdrawn_at is null
               where %s
              union all
              select 'PROPOSED_BY_REPORT', x.id, x.title_fi || x.step_title_fi, x.title_sv || x.step_title_sv, x.title_en || x.step_title_en,
                     p.id, p.given_name || ' ' || p.family_name, %s
                from polku.person p
                join polku.path_proposal x on x.owner = p.id and x.status = 'open' and x.proposed_by = p.id
               where %s
            ) waiting
            order by array_position(array['RETURNED', 'PROPOSED_TO_ME', 'REVIEW', 'PROPOSED_BY_REPORT', 'DUE'], what), day, id
            limit :most""".formatted(
                    DAY.formatted("x.proposed_at"),
                    DAY.formatted("r.asked_at"),
                    ReportsQuery.are("p"),
                    DAY.formatted("x.proposed_at"),
                    ReportsQuery.are("p"));

    @PersistenceContext
    EntityManager database;

    /** The most urgent kind first, of a kind the earlier day. A proposal has the title of the new step, or of the one it is about. */
    List<PathsWaiting.Found> waitingFor(UUID me, LocalDate soon, int most) {
        return Rows.of(database.createNativeQuery(WAITING, Tuple.class)
                        .setParameter("me", me)
                        .setParameter("soon", soon)
                        .setParameter("most", most))
                .map(row -> new PathsWaiting.Found(
                        PathsWaiting.What.valueOf(row.get("what", String.class)),
                        row.get("id", UUID.class),
                        Rows.localized(row, "title"),
                        Rows.id(row, "report"),
                        row.get("who", String.class),
                        Rows.day(row, "day")))
                .toList();
    }
}
