package fi.polku.mentoring.programme;

import fi.polku.mentoring.programme.ProgrammeView.Standing;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists of programmes, in one statement. */
@ApplicationScoped
class SummaryStore {
    @PersistenceContext
    EntityManager database;

    /**
     * Newest first, without rounds.
     *
     * @param run those that the acting person runs or is asked to own; else those that are announced to them
     */
    Stream<ProgrammeSummary> list(boolean run, Cursor after, int limit) {
        return Rows.of(database.createNativeQuery("""
                                select p.id, p.status, p.name_fi, p.name_sv, p.name_en, p.purpose_fi, p.purpose_sv, p.purpose_en, p.across, p.in_rounds,
                                       o.name_fi as lead_fi, o.name_sv as lead_sv, o.name_en as lead_en, p.created_at,
                                       (select count(*) from polku.programme_organisation x
                                         where x.programme = p.id and x.joined_at is not null
                                           and not exists (select 1 from polku.programme_task t
                                                            where t.programme = p.id and t.task = 'coordinator' and t.organisation = x.organisation)) as lacking,
                                       (select count(*) from polku.programme_task t
                                         where t.programme = p.id and t.task = 'matching'
                                           and t.round = (select r.id from polku.programme_round r where r.programme = p.id order by r.number desc limit 1)) as matching,
                                """ + ProgrammeStore.STANDING + """
                                 from polku.programme p join polku.organisation o on o.id = p.lead
                                 where (p.created_at, p.id) < (:at, :id)
                                   and case when :run then p.id = any (polku.programmes_i_run()) or p.id = any (polku.programmes_to_join())
                                            else p.status = 'published' and p.id = any (polku.programmes_for_me()) end
                                 order by p.created_at desc, p.id desc limit :limit""", Tuple.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("run", run)
                        .setParameter("limit", limit))
                .map(SummaryStore::summary);
    }

    /** What the acting organisation is asked to own, the longest waiting first. */
    List<Waiting.Thing> askedToJoin(int limit) {
        return Rows.of(database.createNativeQuery("""
                                select p.id, p.name_fi, p.name_sv, p.name_en, o.name_fi as lead,
                                       cast(x.asked_at at time zone 'Europe/Helsinki' as date) as since
                                  from polku.programme p
                                  join polku.programme_organisation x on x.programme = p.id and x.organisation = polku.organisation()
                                  join polku.organisation o on o.id = p.lead
                                 where x.joined_at is null and p.id = any (polku.programmes_to_join())
                                 order by x.asked_at, p.id limit :limit""", Tuple.class).setParameter("limit", limit))
                .map(row -> new Waiting.Thing(
                        Waiting.Urgency.ASKED,
                        "waiting.programme.asked",
                        Rows.localized(row, "name"),
                        row.get("lead", String.class),
                        Rows.day(row, "since"),
                        "/programmes/" + row.get("id", UUID.class)))
                .toList();
    }

    private static ProgrammeSummary summary(Tuple row) {
        Standing standing = ProgrammeStore.standing(row);
        boolean run = standing == Standing.RUNS;
        return new ProgrammeSummary(
                row.get("id", UUID.class),
                ProgrammeStatus.of(row.get("status", String.class)).orElseThrow(),
                Rows.localized(row, "name"),
                Rows.localized(row, "purpose"),
                ProgrammeStore.form(row),
                Rows.truth(row, "in_rounds"),
                Rows.localized(row, "lead"),
                standing,
                run ? Rows.number(row, "lacking") : 0,
                run ? Rows.number(row, "matching") : 0,
                List.of(),
                row.get("created_at", Instant.class));
    }
}
