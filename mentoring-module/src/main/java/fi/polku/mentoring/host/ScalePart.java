package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import fi.polku.mentoring.shared.Localized;
import java.sql.SQLException;
import java.util.List;

/** Scales and their levels. */
final class ScalePart implements CopyPart<HostScale, String> {
    private static final String SCALE = """
            insert into polku.scale as s (host, host_id, name_fi, name_sv, name_en, active, host_changed, host_seen)
            values (?, ?, ?, ?, ?, true, ?, ?)
            on conflict (host, host_id) do update
               set name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en, active = true,
                   host_changed = excluded.host_changed, host_seen = excluded.host_seen
             where s.host_changed <= excluded.host_changed
            returning id""";

    private static final String LEVELS = """
            with given as (select * from unnest(?, ?, ?, ?, ?, ?, ?) as i(value, fi, sv, en, text_fi, text_sv, text_en)),
                 old as (delete from polku.scale_level where scale = ? and value not in (select value from given))
            insert into polku.scale_level (scale, value, name_fi, name_sv, name_en, text_fi, text_sv, text_en)
            select ?, g.* from given g
            on conflict (scale, value) do update
               set name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en,
                   text_fi = excluded.text_fi, text_sv = excluded.text_sv, text_en = excluded.text_en""";

    private static final Localized NOTHING = new Localized("", "", "");

    @Override
    public String feed() {
        return "scales";
    }

    @Override
    public HostPage<HostScale, String> read(Host host, ReadFrom from) {
        return host.get(CompetenceCatalogue.class).scales(from);
    }

    @Override
    public Written write(Statements sql, Run run, HostPage<HostScale, String> page) throws SQLException {
        int changed = 0;
        // a host has a handful of scales: one statement each is clear and cheap
        for (HostScale scale : page.present()) {
            List<Long> written = sql.query(
                    row -> row.getLong(1),
                    SCALE,
                    run.host(),
                    scale.id(),
                    scale.name().fi(),
                    scale.name().sv(),
                    scale.name().en(),
                    scale.changed(),
                    run.number());
            for (long id : written) {
                levels(sql, id, scale.levels());
                changed++;
            }
        }
        Marks.seen(sql, run, "polku.scale", page, HostScale::id);
        changed += Marks.gone(sql, run, "polku.scale", page.gone());
        return new Written(changed, List.of());
    }

    private static void levels(Statements sql, long scale, List<HostScale.Level> levels) throws SQLException {
        sql.update(
                LEVELS,
                Column.of("int4", levels, HostScale.Level::value),
                Column.of("text", levels, level -> level.name().fi()),
                Column.of("text", levels, level -> level.name().sv()),
                Column.of("text", levels, level -> level.name().en()),
                Column.of(
                        "text",
                        levels,
                        level -> level.description().orElse(NOTHING).fi()),
                Column.of(
                        "text",
                        levels,
                        level -> level.description().orElse(NOTHING).sv()),
                Column.of(
                        "text",
                        levels,
                        level -> level.description().orElse(NOTHING).en()),
                scale,
                scale);
    }

    @Override
    public Swept sweep(Statements sql, Run run) throws SQLException {
        return Marks.sweep(sql, run, "polku.scale");
    }
}
