package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import fi.polku.mentoring.shared.Localized;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Frameworks and the headings in them. */
final class FrameworkPart implements CopyPart<HostFramework, String> {
    private static final String FRAMEWORK = """
            insert into polku.framework as f (host, host_id, scale, name_fi, name_sv, name_en,
                                              attribution_fi, attribution_sv, attribution_en, active, host_changed, host_seen)
            select s.host, ?, s.id, ?, ?, ?, ?, ?, ?, true, ?, ?
              from polku.scale s where s.host = ? and s.host_id = ?
            on conflict (host, host_id) do update
               set scale = excluded.scale, name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en,
                   attribution_fi = excluded.attribution_fi, attribution_sv = excluded.attribution_sv, attribution_en = excluded.attribution_en,
                   active = true, host_changed = excluded.host_changed, host_seen = excluded.host_seen
             where f.host_changed <= excluded.host_changed
            returning id""";

    private static final String GROUPS = """
            with given as (select * from unnest(?, ?, ?, ?) with ordinality as i(id, fi, sv, en, place)),
                 old as (delete from polku.framework_group where framework = ? and host_id not in (select id from given))
            insert into polku.framework_group (framework, host_id, place, name_fi, name_sv, name_en)
            select ?, g.id, g.place, g.fi, g.sv, g.en from given g
            on conflict (framework, host_id) do update
               set place = excluded.place, name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en""";

    private static final Localized NOTHING = new Localized("", "", "");

    @Override
    public String feed() {
        return "frameworks";
    }

    @Override
    public HostPage<HostFramework, String> read(Host host, ReadFrom from) {
        return host.get(CompetenceCatalogue.class).frameworks(from);
    }

    @Override
    public Written write(Statements sql, Run run, HostPage<HostFramework, String> page) throws SQLException {
        List<Reject> rejected = new ArrayList<>();
        int changed = 0;
        for (HostFramework framework : page.present()) {
            List<Long> written = write(sql, run, framework);
            if (written.isEmpty() && !isOlder(sql, run, framework)) {
                rejected.add(new Reject(framework.id(), RejectReason.UNKNOWN_SCALE, "scale"));
            }
            for (long id : written) {
                groups(sql, id, framework.groups());
                changed++;
            }
        }
        Marks.seen(sql, run, "polku.framework", page, HostFramework::id);
        changed += Marks.gone(sql, run, "polku.framework", page.gone());
        return new Written(changed, rejected);
    }

    private static List<Long> write(Statements sql, Run run, HostFramework framework) throws SQLException {
        Localized attribution = framework.attribution().orElse(NOTHING);
        return sql.query(
                row -> row.getLong(1),
                FRAMEWORK,
                framework.id(),
                framework.name().fi(),
                framework.name().sv(),
                framework.name().en(),
                attribution.fi(),
                attribution.sv(),
                attribution.en(),
                framework.changed(),
                run.number(),
                run.host(),
                framework.scale());
    }

    private static boolean isOlder(Statements sql, Run run, HostFramework framework) throws SQLException {
        return Marks.count(
                        sql,
                        "select count(*) from polku.framework where host = ? and host_id = ? and host_changed > ?",
                        run.host(),
                        framework.id(),
                        framework.changed())
                > 0;
    }

    private static void groups(Statements sql, long framework, List<HostFramework.Group> groups) throws SQLException {
        sql.update(
                GROUPS,
                Column.of("text", groups, HostFramework.Group::id),
                Column.of("text", groups, group -> group.name().fi()),
                Column.of("text", groups, group -> group.name().sv()),
                Column.of("text", groups, group -> group.name().en()),
                framework,
                framework);
    }

    @Override
    public Swept sweep(Statements sql, Run run) throws SQLException {
        return Marks.sweep(sql, run, "polku.framework");
    }
}
