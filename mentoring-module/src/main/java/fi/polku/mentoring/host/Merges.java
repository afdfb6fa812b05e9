package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * People who turned out to be one: what the host told of it, and the joining. That needs rights which the worker does not
 * have, so the database does it, and gives nothing of it away.
 *
 * @param sql the running transaction
 * @param run the run that is at people
 */
record Merges(Statements sql, Run run) {
    /** What is older than the person as we know them is old news. */
    private static final String TOLD = """
            insert into polku.host_merge as m (host, gone, stays, changed)
            select ?, g.id, g.stays, g.changed
              from unnest(?, ?, ?) as g(id, stays, changed)
             where not exists (select 1 from polku.person p where p.host = ? and p.host_id = g.id and p.host_changed > g.changed)
            on conflict (host, gone) do update
               set stays = excluded.stays, changed = excluded.changed, done_at = case when m.stays = excluded.stays then m.done_at end
             where m.changed < excluded.changed""";

    /** Somebody who had gone, and is back before they could be joined, is somebody of their own again. */
    private static final String BACK = """
            delete from polku.host_merge m using unnest(?, ?) as i(id, changed)
             where m.host = ? and m.gone = i.id and m.done_at is null and m.changed < i.changed""";

    private static final String MERGED_AWAY = """
            select i.id
              from unnest(?, ?) as i(id, changed)
              cross join lateral (select x.merged_into, x.host_changed from polku.person x
                                   where x.host = ? and x.host_id = i.id limit 1) p
             where p.merged_into is not null and p.host_changed < i.changed
             order by i.id""";

    /** Notes what a page tells of merges; complains of those who come again though they were merged into another. */
    List<Reject> told(HostPage<HostPerson, String> page) throws SQLException {
        List<Gone<String>> merged = page.gone().stream()
                .filter(gone -> gone.mergedInto().isPresent())
                .toList();
        if (!merged.isEmpty()) {
            sql.update(
                    TOLD,
                    run.host(),
                    Column.of("text", merged, Gone::key),
                    Column.of("text", merged, Gone::mergedInto),
                    Column.of("timestamptz", merged, Gone::changed),
                    run.host());
        }
        Column ids = Column.of("text", page.present(), HostPerson::id);
        Column changed = Column.of("timestamptz", page.present(), HostPerson::changed);
        sql.update(BACK, ids, changed, run.host());
        return sql.query(
                row -> new Reject(row.getString(1), RejectReason.MERGED_AWAY, ""),
                MERGED_AWAY,
                ids,
                changed,
                run.host());
    }

    /** Joins whom the host has told of, once everybody has been read; complains of those that cannot be. */
    List<Reject> done() throws SQLException {
        List<Done> merges = sql.query(
                row -> new Done(row.getString("gone"), Optional.ofNullable(row.getString("problem"))),
                "select gone, problem from polku.do_merges(?)",
                run.host());
        long joined = merges.stream().filter(done -> done.problem().isEmpty()).count();
        new SyncStore(sql).count(run, "people", Map.of("written", joined));
        return merges.stream().flatMap(done -> done.reject().stream()).toList();
    }

    /** A merge that was tried, with what stood in its way. */
    private record Done(String gone, Optional<String> problem) {
        Optional<Reject> reject() {
            return problem.map(
                            code -> RejectReason.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT)))
                    .map(reason -> new Reject(gone, reason, "mergedInto"));
        }
    }
}
