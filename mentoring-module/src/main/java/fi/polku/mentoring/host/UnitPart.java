package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Units, and the organisations that are their agencies. */
final class UnitPart implements CopyPart<HostUnit, String> {
    private static final String ORGANISATIONS = """
            insert into polku.organisation as o (host, host_id, name_fi, name_sv, name_en, active, host_changed, host_seen)
            select ?, i.id, i.fi, i.sv, i.en, true, i.changed, ?
              from unnest(?, ?, ?, ?, ?) as i(id, fi, sv, en, changed)
            on conflict (host, host_id) do update
               set name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en, active = true,
                   host_changed = excluded.host_changed
             where o.host_changed <= excluded.host_changed
               and (o.name_fi, o.name_sv, o.name_en, o.active, o.host_changed)
                   is distinct from (excluded.name_fi, excluded.name_sv, excluded.name_en, true, excluded.host_changed)""";

    private static final String UNITS = """
            insert into polku.unit as u (host, host_id, host_agency, host_parent, organisation, name_fi, name_sv, name_en, active, host_changed, host_seen)
            select ?, i.id, i.agency, i.parent, o.id, i.fi, i.sv, i.en, true, i.changed, ?
              from unnest(?, ?, ?, ?, ?, ?, ?) as i(id, agency, parent, fi, sv, en, changed)
              left join polku.organisation o on o.host = ? and o.host_id = i.agency and o.active
            on conflict (host, host_id) do update
               set host_agency = excluded.host_agency, host_parent = excluded.host_parent, organisation = excluded.organisation,
                   name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en, active = true,
                   host_changed = excluded.host_changed
             where u.host_changed <= excluded.host_changed
               and (u.host_agency, u.host_parent, u.organisation, u.name_fi, u.name_sv, u.name_en, u.active, u.host_changed)
                   is distinct from (excluded.host_agency, excluded.host_parent, excluded.organisation,
                                     excluded.name_fi, excluded.name_sv, excluded.name_en, true, excluded.host_changed)""";

    private static final String TIES = """
            update polku.unit u set organisation = t.organisation, parent = t.parent
              from (select c.id, o.id as organisation, p.id as parent
                      from polku.unit c
                      left join polku.organisation o on o.host = c.host and o.host_id = c.host_agency and o.active
                      left join polku.unit p on p.host = c.host and p.host_id = c.host_parent and p.active
                     where c.host = ?) t
             where u.id = t.id and (u.organisation, u.parent) is distinct from (t.organisation, t.parent)""";

    private static final String LOOSE = """
            select host_id, case when organisation is null then 'agency' else 'parent' end as field
              from polku.unit
             where host = ? and active and (organisation is null or (host_parent is not null and parent is null))
             order by host_id""";

    @Override
    public String feed() {
        return "units";
    }

    @Override
    public HostPage<HostUnit, String> read(Host host, ReadFrom from) {
        return host.find(UnitDirectory.class).map(units -> units.units(from)).orElseGet(() -> onlyAgency(host));
    }

    private static HostPage<HostUnit, String> onlyAgency(Host host) {
        HostUnit agency = host.conventions().onlyAgency().orElseThrow();
        return new HostPage<>(List.of(agency), List.of(), List.of(), Optional.empty(), agency.changed());
    }

    @Override
    public Written write(Statements sql, Run run, HostPage<HostUnit, String> page) throws SQLException {
        List<HostUnit> units = page.present();
        List<HostUnit> agencies = units.stream().filter(HostUnit::isAgency).toList();
        sql.update(
                ORGANISATIONS,
                run.host(),
                run.number(),
                Column.of("text", agencies, HostUnit::id),
                Column.of("text", agencies, agency -> agency.name().fi()),
                Column.of("text", agencies, agency -> agency.name().sv()),
                Column.of("text", agencies, agency -> agency.name().en()),
                Column.of("timestamptz", agencies, HostUnit::changed));
        int changed = sql.update(
                UNITS,
                run.host(),
                run.number(),
                Column.of("text", units, HostUnit::id),
                Column.of("text", units, HostUnit::agency),
                Column.of("text", units, HostUnit::parent),
                Column.of("text", units, unit -> unit.name().fi()),
                Column.of("text", units, unit -> unit.name().sv()),
                Column.of("text", units, unit -> unit.name().en()),
                Column.of("timestamptz", units, HostUnit::changed),
                run.host());
        for (String table : List.of("polku.organisation", "polku.unit")) {
            Marks.seen(sql, run, table, page, HostUnit::id);
            changed += Marks.gone(sql, run, table, page.gone());
        }
        return new Written(changed, List.of());
    }

    @Override
    public Swept sweep(Statements sql, Run run) throws SQLException {
        Marks.sweep(sql, run, "polku.organisation");
        return Marks.sweep(sql, run, "polku.unit");
    }

    @Override
    public List<Reject> settle(Statements sql, Run run) throws SQLException {
        sql.update(TIES, run.host());
        return sql.query(
                row -> new Reject(
                        row.getString("host_id"),
                        "agency".equals(row.getString("field"))
                                ? RejectReason.UNKNOWN_AGENCY
                                : RejectReason.UNKNOWN_UNIT,
                        row.getString("field")),
                LOOSE,
                run.host());
    }
}
