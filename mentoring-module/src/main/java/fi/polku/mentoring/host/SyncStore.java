package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the sync of a host has come.
 *
 * @param sql the running transaction
 */
record SyncStore(Statements sql) {
    /** More lines than this no report shows for one part; the counts are of all. */
    private static final int LINES = 1000;

    private static final String NEW_RUN = """
            update polku.host_sync set run = run + 1, whole = ?, since = ?, feed = ?, page = null, run_as_of = null, started_at = ?
             where host = ?""";

    /** What is kept of a host between runs. */
    record State(Run run, Optional<Instant> asOf, Optional<Instant> wholeAt, Optional<Instant> startedAt) {

        /** Whether a run was left unfinished, and not so long ago that its cursor has been forgotten. */
        boolean canGoOn(Instant notBefore) {
            return run.feed().isPresent()
                    && startedAt.filter(at -> at.isAfter(notBefore)).isPresent();
        }
    }

    /** The host's state, held until the transaction ends, so that no other node moves on meanwhile. */
    State hold(String host, LocalDate today) throws SQLException {
        sql.update("insert into polku.host_sync (host) values (?) on conflict do nothing", host);
        return sql.query(
                        row -> new State(
                                new Run(
                                        host,
                                        row.getLong("run"),
                                        Statements.instant(row, "since"),
                                        Optional.ofNullable(row.getString("feed")),
                                        Optional.ofNullable(row.getString("page")),
                                        today),
                                Statements.instant(row, "as_of"),
                                Statements.instant(row, "whole_at"),
                                Statements.instant(row, "started_at")),
                        "select * from polku.host_sync where host = ? for update",
                        host)
                .get(0);
    }

    void attempted(String host, List<String> offers, Instant now) throws SQLException {
        sql.update(
                "update polku.host_sync set attempted_at = ?, offers = ? where host = ?",
                now,
                new Column("text", List.copyOf(offers)),
                host);
    }

    void begin(String host, Optional<Instant> since, String feed, Instant now) throws SQLException {
        sql.update(NEW_RUN, since.isEmpty(), since, feed, now, host);
        sql.update(
                "delete from polku.host_sync_count where host = ? and run <= (select run - 50 from polku.host_sync where host = ?)",
                host,
                host);
        sql.update(
                "delete from polku.host_reject where host = ? and run <= (select run - 50 from polku.host_sync where host = ?)",
                host,
                host);
    }

    void advance(Run run, Instant asOf) throws SQLException {
        sql.update(
                "update polku.host_sync set feed = ?, page = ?, run_as_of = coalesce(run_as_of, ?) where host = ?",
                run.feed(),
                run.page(),
                asOf,
                run.host());
    }

    void succeed(Run run, Instant now) throws SQLException {
        sql.update(
                "update polku.host_sync set as_of = run_as_of, succeeded_at = ?, whole_at = case when whole then ? else whole_at end, fault = null"
                        + " where host = ?",
                now,
                now,
                run.host());
    }

    void fail(String host, String fault, Instant now) throws SQLException {
        sql.update("update polku.host_sync set attempted_at = ?, fault = ? where host = ?", now, fault, host);
    }

    /** Ends the run under way without an outcome; the next one begins anew. */
    void drop(String host) throws SQLException {
        sql.update("update polku.host_sync set feed = null, page = null where host = ?", host);
    }

    /** What changed can no longer be asked for: the next run reads everything. */
    void forget(String host) throws SQLException {
        sql.update("update polku.host_sync set whole_at = null where host = ?", host);
    }

    void count(Run run, String feed, Map<String, Long> counts) throws SQLException {
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (count.getValue() > 0) {
                sql.update(
                        "insert into polku.host_sync_count as c (host, run, feed, what, n) values (?, ?, ?, ?, ?)"
                                + " on conflict (host, run, feed, what) do update set n = c.n + excluded.n",
                        run.host(),
                        run.number(),
                        feed,
                        count.getKey(),
                        count.getValue());
            }
        }
    }

    void reject(Run run, String feed, List<Reject> rejected) throws SQLException {
        Map<String, Long> reasons = new TreeMap<>();
        rejected.forEach(reject -> reasons.merge(reject.reason().code(), 1L, Long::sum));
        count(run, feed, reasons);
        List<Reject> shown = rejected.subList(0, Math.min(LINES, rejected.size()));
        sql.update(
                "insert into polku.host_reject (host, run, feed, record, reason, field)"
                        + " select ?, ?, ?, i.record, i.reason, i.field from unnest(?, ?, ?) as i(record, reason, field)",
                run.host(),
                run.number(),
                feed,
                Column.of("text", shown, Reject::record),
                Column.of("text", shown, reject -> reject.reason().code()),
                Column.of("text", shown, Reject::field));
    }
}
