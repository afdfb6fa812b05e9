package fi.polku.mentoring.application;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;

/**
 * What waits of applications: a draft whose window closes within a week, working time that one is asked to endorse, and, for who composes a round, who has
 * left it in the last days; in one statement.
 */
@ApplicationScoped
class ApplicationsWaiting implements Waiting {
    private static final int SOON_DAYS = 7;

    private static final String WAITING = """
            select 'closes' as what, a.id, a.name_fi, a.name_sv, a.name_en, '' as who, greatest(a.last_day, a.late_until) as day
              from polku.my_applications(null) a
             where a.state = 'draft' and not a.resting and a.first_day <= :today and greatest(a.last_day, a.late_until) between :today and :soon
            union all
            select 'endorse', e.application, e.name_fi, e.name_sv, e.name_en, e.name, cast(e.asked_at at time zone 'Europe/Helsinki' as date)
              from polku.endorsements_for_me(null) e
            union all
            select 'left', l.round, l.name_fi, l.name_sv, l.name_en, l.name, l.day from polku.left_since(:lately) l""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return Row.all(database.createNativeQuery(WAITING, Tuple.class)
                        .setParameter("today", today)
                        .setParameter("soon", today.plusDays(SOON_DAYS))
                        .setParameter("lately", today.minusDays(SOON_DAYS)))
                .stream()
                .limit(MOST)
                .map(ApplicationsWaiting::thing)
                .toList();
    }

    private static Thing thing(Row row) {
        String what = row.text("what").orElseThrow();
        boolean endorse = "endorse".equals(what);
        return new Thing(
                endorse ? Urgency.ASKED : Urgency.SOON,
                "waiting.application." + what,
                row.name("name").orElseThrow(),
                row.text("who").orElse(""),
                row.day("day"),
                href(what) + row.id("id") + ("left".equals(what) ? "/applications" : ""));
    }

    private static String href(String what) {
        return switch (what) {
            case "endorse" -> "/team/endorsements/";
            case "left" -> "/rounds/";
            default -> "/applications/";
        };
    }
}
