package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Profiles, each put whole in the place of the former one; entries that stay as they were are not touched. */
final class ProfilePart implements CopyPart<HostProfile, String> {
    private static final String PEOPLE = """
            select p.id, p.host_id, coalesce(r.host_changed <= i.changed, true) as news
              from unnest(?, ?) as i(person, changed)
              join polku.person p on p.host = ? and p.host_id = i.person
              left join polku.profile r on r.person = p.id""";

    private static final String PROFILES = """
            insert into polku.profile as r (person, host_changed, host_seen)
            select i.person, i.changed, ? from unnest(?, ?) as i(person, changed)
            on conflict (person) do update
               set host_changed = greatest(r.host_changed, excluded.host_changed), host_seen = excluded.host_seen
             where r.host_changed < excluded.host_changed or (? and r.host_seen <> excluded.host_seen)""";

    private static final String ENTRIES = """
            with given as materialized (
              select i.person, i.level, i.target, i.assessor, i.assessed_on, a.id as assessed_by, c.id as competence,
                     case when c.id is null then 'UNKNOWN_COMPETENCE'
                          when (i.level is not null and l.value is null) or (i.target is not null and t.value is null) then 'OFF_SCALE'
                     end as wrong
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) as i(person, framework, uri, level, target, assessor, assessed_by, assessed_on)
                left join polku.framework f on f.host = ? and f.host_id = i.framework
                left join polku.competence c on c.framework = f.id and c.uri = i.uri
                left join polku.scale_level l on l.scale = f.scale and l.value = i.level
                left join polku.scale_level t on t.scale = f.scale and t.value = i.target
                left join polku.person a on a.host = ? and a.host_id = i.assessed_by),
            old as (
              delete from polku.profile_entry e
               where e.person = any (?)
                 and not exists (select 1 from given g where g.person = e.person and g.competence = e.competence and g.wrong is null)),
            put as (
              insert into polku.profile_entry as e (person, competence, level, target, assessor, assessed_by, assessed_on)
              select g.person, g.competence, g.level, g.target, g.assessor, g.assessed_by, g.assessed_on from given g where g.wrong is null
              on conflict (person, competence) do update
                 set level = excluded.level, target = excluded.target, assessor = excluded.assessor,
                     assessed_by = excluded.assessed_by, assessed_on = excluded.assessed_on
               where (e.level, e.target, e.assessor, e.assessed_by, e.assessed_on)
                     is distinct from (excluded.level, excluded.target, excluded.assessor, excluded.assessed_by, excluded.assessed_on))
            select person, wrong from given where wrong is not null""";

    private static final String GONE = """
            delete from polku.profile r using unnest(?, ?) as g(id, changed), polku.person p
             where p.host = ? and p.host_id = g.id and r.person = p.id and r.host_changed <= g.changed""";

    /** A profile of somebody in the copy. */
    private record Known(UUID person, HostProfile profile) {}

    /** One entry with the person it is of. */
    private record Line(UUID person, HostProfileEntry entry) {}

    @Override
    public String feed() {
        return "profiles";
    }

    @Override
    public HostPage<HostProfile, String> read(Host host, ReadFrom from) {
        return host.get(CompetenceProfiles.class).profiles(from);
    }

    @Override
    public Written write(Statements sql, Run run, HostPage<HostProfile, String> page) throws SQLException {
        List<Reject> rejected = new ArrayList<>();
        List<Known> known = new ArrayList<>();
        List<Known> news = new ArrayList<>();
        sort(sql, run, page, known, news, rejected);
        sql.update(
                PROFILES,
                run.number(),
                Column.of("uuid", known, Known::person),
                Column.of("timestamptz", known, one -> one.profile().changed()),
                run.isWhole());
        rejected.addAll(entries(sql, run, news));
        int gone = sql.update(
                GONE,
                Column.of("text", page.gone(), Gone::key),
                Column.of("timestamptz", page.gone(), Gone::changed),
                run.host());
        return new Written(news.size() + gone, rejected);
    }

    /** Tells whose profiles can be kept, and which of these are not older than what is held. */
    private static void sort(
            Statements sql,
            Run run,
            HostPage<HostProfile, String> page,
            List<Known> known,
            List<Known> news,
            List<Reject> rejected)
            throws SQLException {
        Map<String, HostProfile> loose = new HashMap<>();
        page.present().forEach(profile -> loose.put(profile.person(), profile));
        sql.query(
                row -> {
                    HostProfile profile = Objects.requireNonNull(loose.remove(row.getString("host_id")));
                    Known one = new Known(row.getObject("id", UUID.class), profile);
                    known.add(one);
                    if (row.getBoolean("news")) {
                        news.add(one);
                    }
                    return one;
                },
                PEOPLE,
                Column.of("text", page.present(), HostProfile::person),
                Column.of("timestamptz", page.present(), HostProfile::changed),
                run.host());
        loose.keySet().forEach(person -> rejected.add(new Reject(person, RejectReason.UNKNOWN_PERSON, "person")));
    }

    private static List<Reject> entries(Statements sql, Run run, List<Known> news) throws SQLException {
        Map<UUID, String> people = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Known one : news) {
            people.put(one.person(), one.profile().person());
            one.profile().entries().forEach(entry -> lines.add(new Line(one.person(), entry)));
        }
        return sql.query(
                row -> new Reject(
                        people.getOrDefault(row.getObject("person", UUID.class), ""),
                        RejectReason.valueOf(row.getString("wrong")),
                        "entry"),
                ENTRIES,
                Column.of("uuid", lines, Line::person),
                Column.of("text", lines, line -> line.entry().competence().framework()),
                Column.of("text", lines, line -> line.entry().competence().uri()),
                Column.of("int4", lines, line -> line.entry().level()),
                Column.of("int4", lines, line -> line.entry().target()),
                Column.of("text", lines, line -> line.entry().assessor().map(Assessor::code)),
                Column.of("text", lines, line -> line.entry().assessedBy()),
                Column.of("date", lines, line -> line.entry().assessedOn()),
                run.host(),
                run.host(),
                Column.of("uuid", news, Known::person));
    }

    @Override
    public Swept sweep(Statements sql, Run run) throws SQLException {
        String ofHost = "person in (select id from polku.person where host = ?)";
        long before = Marks.count(sql, "select count(*) from polku.profile where " + ofHost, run.host());
        int gone = sql.update(
                "delete from polku.profile where " + ofHost + " and host_seen <> ?", run.host(), run.number());
        return new Swept(gone, before);
    }
}
