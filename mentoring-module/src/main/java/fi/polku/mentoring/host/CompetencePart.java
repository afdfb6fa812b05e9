package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import fi.polku.mentoring.shared.Localized;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Competences, with their names as they are searched for. */
final class CompetencePart implements CopyPart<HostCompetence, HostCompetence.Key> {
    private static final String COMPETENCES = """
            insert into polku.competence as c (framework, uri, group_id, name_fi, name_sv, name_en, sought_fi, sought_sv, sought_en,
                                               active, host_changed, host_seen)
            select f.id, i.uri, i.heading, i.fi, i.sv, i.en, i.sought_fi, i.sought_sv, i.sought_en, true, i.changed, ?
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as i(framework, uri, heading, fi, sv, en, sought_fi, sought_sv, sought_en, changed)
              join polku.framework f on f.host = ? and f.host_id = i.framework
            on conflict (framework, uri) do update
               set group_id = excluded.group_id, name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en,
                   sought_fi = excluded.sought_fi, sought_sv = excluded.sought_sv, sought_en = excluded.sought_en,
                   active = true, host_changed = excluded.host_changed
             where c.host_changed <= excluded.host_changed
               and (c.group_id, c.name_fi, c.name_sv, c.name_en, c.active, c.host_changed)
                   is distinct from (excluded.group_id, excluded.name_fi, excluded.name_sv, excluded.name_en, true, excluded.host_changed)""";

    private static final String SEEN = """
            update polku.competence c set host_seen = ?
              from unnest(?, ?) as i(framework, uri)
              join polku.framework f on f.host = ? and f.host_id = i.framework
             where c.framework = f.id and c.uri = i.uri and c.host_seen <> ?""";

    /** Also what was left out is still there, and stays as it was believed before. */
    private static final String LEFT_OUT = """
            update polku.competence c set host_seen = ?
              from polku.framework f
             where f.host = ? and c.framework = f.id and c.uri = any (?) and c.host_seen <> ?""";

    private static final String GONE = """
            update polku.competence c set active = false, host_changed = g.changed
              from unnest(?, ?, ?) as g(framework, uri, changed)
              join polku.framework f on f.host = ? and f.host_id = g.framework
             where c.framework = f.id and c.uri = g.uri and c.active and c.host_changed <= g.changed""";

    private static final String LOOSE = """
            select i.uri from unnest(?, ?) as i(framework, uri)
             where not exists (select 1 from polku.framework f where f.host = ? and f.host_id = i.framework)""";

    @Override
    public String feed() {
        return "competences";
    }

    @Override
    public HostPage<HostCompetence, HostCompetence.Key> read(Host host, ReadFrom from) {
        return host.get(CompetenceCatalogue.class).competences(from);
    }

    @Override
    public Written write(Statements sql, Run run, HostPage<HostCompetence, HostCompetence.Key> page)
            throws SQLException {
        List<HostCompetence> competences = page.present();
        Column frameworks =
                Column.of("text", competences, competence -> competence.key().framework());
        Column uris =
                Column.of("text", competences, competence -> competence.key().uri());
        int changed = sql.update(
                COMPETENCES,
                run.number(),
                frameworks,
                uris,
                Column.of("text", competences, HostCompetence::group),
                Column.of("text", competences, competence -> competence.name().fi()),
                Column.of("text", competences, competence -> competence.name().sv()),
                Column.of("text", competences, competence -> competence.name().en()),
                sought(competences, "fi"),
                sought(competences, "sv"),
                sought(competences, "en"),
                Column.of("timestamptz", competences, HostCompetence::changed),
                run.host());
        if (run.isWhole()) {
            sql.update(SEEN, run.number(), frameworks, uris, run.host(), run.number());
            Column leftOut = Column.of("text", Marks.leftOut(page), uri -> uri);
            sql.update(LEFT_OUT, run.number(), run.host(), leftOut, run.number());
        }
        changed += sql.update(
                GONE,
                Column.of("text", page.gone(), gone -> gone.key().framework()),
                Column.of("text", page.gone(), gone -> gone.key().uri()),
                Column.of("timestamptz", page.gone(), Gone::changed),
                run.host());
        List<Reject> rejected = sql.query(
                row -> new Reject(row.getString("uri"), RejectReason.UNKNOWN_FRAMEWORK, "framework"),
                LOOSE,
                frameworks,
                uris,
                run.host());
        return new Written(changed, rejected);
    }

    /** A name as it is searched for: as it is shown, in lower case. */
    static String sought(Localized name, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return name.in(locale).toLowerCase(locale);
    }

    private static Column sought(List<HostCompetence> competences, String language) {
        return Column.of("text", competences, competence -> sought(competence.name(), language));
    }

    @Override
    public Swept sweep(Statements sql, Run run) throws SQLException {
        String ofHost = "framework in (select id from polku.framework where host = ?) and active";
        long before = Marks.count(sql, "select count(*) from polku.competence where " + ofHost, run.host());
        int gone = sql.update(
                "update polku.competence set active = false where " + ofHost + " and host_seen <> ?",
                run.host(),
                run.number());
        return new Swept(gone, before);
    }
}
