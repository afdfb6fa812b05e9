package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People, with unit and supervisor. Nobody is ever deleted: who left is inactive and keeps their id. Whoever stands in the
 * host's list is active between the first and the last day of employment.
 *
 * <p>Whom a row refers to is looked up row by row, which {@code lateral … limit 1} has the database do by index: while a large
 * host is read for the first time its statistics know of nobody, and it would go through everybody for each page.
 */
final class PersonPart implements CopyPart<HostPerson, String> {
    private static final String PEOPLE = """
            insert into polku.person as p (host, host_id, given_name, family_name, email, language, host_unit, unit, organisation,
                                           host_supervisor, supervisor, employed_from, employed_to, active, host_changed, host_seen, host_gone)
            select ?, i.id, i.given, i.family, i.email, coalesce(i.language, 'fi'), i.unit, u.id, u.organisation,
                   i.supervisor, s.id, i.since, i.until, coalesce(i.since <= ?, true) and coalesce(i.until >= ?, true), i.changed, ?, false
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as i(id, given, family, email, language, unit, supervisor, since, until, changed)
              left join lateral (select x.id, x.organisation from polku.unit x
                                  where x.host = ? and x.host_id = i.unit and x.active limit 1) u on true
              left join lateral (select coalesce(x.merged_into, x.id) as id from polku.person x
                                  where x.host = ? and x.host_id = i.supervisor limit 1) a on true
              left join lateral (select x.id from polku.person x where x.id = a.id and x.host_id <> i.id limit 1) s on true
            on conflict (host, host_id) do update
               set given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
                   language = excluded.language, host_unit = excluded.host_unit, unit = excluded.unit, organisation = excluded.organisation,
                   host_supervisor = excluded.host_supervisor, supervisor = excluded.supervisor, employed_from = excluded.employed_from,
                   employed_to = excluded.employed_to, active = excluded.active, host_changed = excluded.host_changed, host_gone = false
             where p.host_changed <= excluded.host_changed and p.merged_into is null
               and (p.given_name, p.family_name, p.email, p.language, p.host_unit, p.unit, p.organisation, p.host_supervisor, p.supervisor,
                    p.employed_from, p.employed_to, p.active, p.host_changed, p.host_gone)
                   is distinct from
                   (excluded.given_name, excluded.family_name, excluded.email, excluded.language, excluded.host_unit, excluded.unit,
                    excluded.organisation, excluded.host_supervisor, excluded.supervisor, excluded.employed_from, excluded.employed_to,
                    excluded.active, excluded.host_changed, false)""";

    private static final String GONE = """
            update polku.person p set host_gone = true, active = false, host_changed = g.changed
              from unnest(?, ?) as g(id, changed)
             where p.host = ? and p.host_id = g.id and not p.host_gone and p.host_changed <= g.changed""";

    /** Also lets days pass: who begins today becomes active, whose last day was yesterday does not stay so. */
    private static final String TIES = """
            update polku.person p set unit = t.unit, organisation = t.organisation, supervisor = t.supervisor, active = t.active
              from (select q.id, u.id as unit, u.organisation, s.id as supervisor,
                           not q.host_gone and coalesce(q.employed_from <= ?, true) and coalesce(q.employed_to >= ?, true) as active
                      from polku.person q
                      left join lateral (select x.id, x.organisation from polku.unit x
                                          where x.host = q.host and x.host_id = q.host_unit and x.active limit 1) u on true
                      left join lateral (select coalesce(x.merged_into, x.id) as id from polku.person x
                                          where x.host = q.host and x.host_id = q.host_supervisor limit 1) s on s.id <> q.id
                     where q.host = ?) t
             where p.id = t.id
               and (p.unit, p.organisation, p.supervisor, p.active) is distinct from (t.unit, t.organisation, t.supervisor, t.active)""";

    private static final String LOOSE = """
            select host_id, case when unit is null then 'unit' else 'supervisor' end as field
              from polku.person
             where host = ? and active and (unit is null or (host_supervisor is not null and supervisor is null))
             order by host_id""";

    private static final String SUPERVISORS_OF_SUPERVISORS = """
            select p.host_id, s.host_id as above
              from polku.person p join polku.person s on s.id = p.supervisor
             where p.host = ? and p.active and exists (select 1 from polku.person r where r.supervisor = p.id and r.active)""";

    @Override
    public String feed() {
        return "people";
    }

    @Override
    public HostPage<HostPerson, String> read(Host host, ReadFrom from) {
        HostPage<HostPerson, String> page = host.get(PeopleDirectory.class).people(from);
        if (host.find(UnitDirectory.class).isPresent()) {
            return page;
        }
        String agency = host.conventions().onlyAgency().orElseThrow().id();
        return new HostPage<>(
                page.present().stream().map(person -> person.in(agency)).toList(),
                page.gone(),
                page.rejected(),
                page.next(),
                page.asOf());
    }

    @Override
    public Written write(Statements sql, Run run, HostPage<HostPerson, String> page) throws SQLException {
        List<HostPerson> people = page.present();
        int changed = sql.update(
                PEOPLE,
                run.host(),
                run.today(),
                run.today(),
                run.number(),
                Column.of("text", people, HostPerson::id),
                Column.of("text", people, person -> person.name().given()),
                Column.of("text", people, person -> person.name().family()),
                Column.of("text", people, HostPerson::email),
                Column.of("text", people, HostPerson::language),
                Column.of("text", people, HostPerson::unit),
                Column.of("text", people, HostPerson::supervisor),
                Column.of("date", people, person -> person.employed().from()),
                Column.of("date", people, person -> person.employed().to()),
                Column.of("timestamptz", people, HostPerson::changed),
                run.host(),
                run.host());
        Marks.seen(sql, run, "polku.person", page, HostPerson::id);
        changed += sql.update(
                GONE,
                Column.of("text", page.gone(), Gone::key),
                Column.of("timestamptz", page.gone(), Gone::changed),
                run.host());
        return new Written(changed, new Merges(sql, run).told(page));
    }

    @Override
    public Swept sweep(Statements sql, Run run) throws SQLException {
        long before =
                Marks.count(sql, "select count(*) from polku.person where host = ? and not host_gone", run.host());
        int gone = sql.update(
                "update polku.person set host_gone = true, active = false where host = ? and not host_gone and host_seen <> ?",
                run.host(),
                run.number());
        return new Swept(gone, before);
    }

    /** Merges first, so that who reported to one that is gone reports to the one that stays. */
    @Override
    public List<Reject> settle(Statements sql, Run run) throws SQLException {
        List<Reject> wrong = new ArrayList<>(new Merges(sql, run).done());
        sql.update(TIES, run.today(), run.today(), run.host());
        wrong.addAll(sql.query(
                row -> new Reject(
                        row.getString("host_id"),
                        "unit".equals(row.getString("field"))
                                ? RejectReason.UNKNOWN_UNIT
                                : RejectReason.UNKNOWN_SUPERVISOR,
                        row.getString("field")),
                LOOSE,
                run.host()));
        Map<String, String> above = new HashMap<>();
        sql.query(
                row -> above.put(row.getString("host_id"), row.getString("above")),
                SUPERVISORS_OF_SUPERVISORS,
                run.host());
        for (String person : Circles.in(above)) {
            wrong.add(new Reject(person, RejectReason.SUPERVISOR_CYCLE, "supervisor"));
        }
        return wrong;
    }
}
