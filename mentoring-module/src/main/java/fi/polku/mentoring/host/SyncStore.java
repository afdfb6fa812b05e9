package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.time.Duration;
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

    private static final String LOG_RUN = """
            insert into polku.host_sync_run (host, run, whole, asked, started_at, moved_at)
            select host, run, whole, ?, started_at, started_at from polku.host_sync where host = ?""";

    /** While it is left alone, what made it so stays told. */
    private static final String FAIL = """
            update polku.host_sync set attempted_at = ?, left_alone = ?,
                   fault = case when ? and fault is not null then fault else ? end,
                   fault_reason = case when ? and fault_reason is not null then fault_reason else ? end
             where host = ?""";

    private static final String LOG_FAULT = """
            update polku.host_sync_run r set failed_at = ?, fault = s.fault, fault_reason = s.fault_reason, fault_feed = s.feed
              from polku.host_sync s
             where s.host = ? and r.host = s.host and r.run = s.run and r.ended_at is null""";

    /** What an administrator has asked for. */
    record Request(boolean whole) {}

    /** What is kept of a host between runs. */
    record State(
            Run run,
            Optional<Instant> asOf,
            Optional<Instant> runAsOf,
            Optional<Instant> changesFrom,
            Optional<Instant> wholeAt,
            Optional<Instant> startedAt) {
        /** The clocks of a host's own nodes differ by less. */
        private static final Duration TOLERATED = Duration.ofMinutes(1);

        /** Whether the first page of a run is from before the last complete reading. */
        boolean clockWentBack(Instant now) {
            return runAsOf.isEmpty()
                    && asOf.filter(before -> now.isBefore(before.minus(TOLERATED)))
                            .isPresent();
        }

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
                                Statements.instant(row, "run_as_of"),
                                Statements.instant(row, "changes_from"),
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

    void begin(String host, Optional<Instant> since, String feed, boolean asked, Instant now) throws SQLException {
        sql.update("update polku.host_sync_run set ended_at = ? where host = ? and ended_at is null", now, host);
        sql.update(NEW_RUN, since.isEmpty(), since, feed, now, host);
        sql.update(LOG_RUN, asked, host);
        sql.update(
                "delete from polku.host_sync_run where host = ? and run <= (select run - 50 from polku.host_sync where host = ?)",
                host,
                host);
        sql.update(
                "delete from polku.host_sync_count where host = ? and run <= (select run - 50 from polku.host_sync where host = ?)",
                host,
                host);
        sql.update(
                "delete from polku.host_reject where host = ? and run <= (select run - 50 from polku.host_sync where host = ?)",
                host,
                host);
    }

    Optional<Request> asked(String host) throws SQLException {
        return sql
                .query(
                        row -> new Request(row.getBoolean("whole")),
                        "select whole from polku.host_sync_request where host = ?",
                        host)
                .stream()
                .findFirst();
    }

    /** The run that begins is the one that was asked for. */
    void take(String host) throws SQLException {
        sql.update("delete from polku.host_sync_request where host = ?", host);
    }

    void advance(Run run, Instant asOf, Instant now) throws SQLException {
        sql.update(
                "update polku.host_sync set feed = ?, page = ?, run_as_of = coalesce(run_as_of, ?) where host = ?",
                run.feed(),
                run.page(),
                asOf,
                run.host());
        sql.update(
                "update polku.host_sync_run set moved_at = ?, as_of = coalesce(as_of, ?) where host = ? and run = ?",
                now,
                asOf,
                run.host(),
                run.number());
    }

    void succeed(Run run, Instant now) throws SQLException {
        sql.update(
                // a whole reading tells of nobody who was merged, so that changes are asked for from before it
                "update polku.host_sync set as_of = run_as_of, succeeded_at = ?, whole_at = case when whole then ? else whole_at end,"
                        + " fault = null, fault_reason = null, left_alone = false,"
                        + " changes_from = case when whole and 'ChangeFeed' = any (offers) then coalesce(changes_from, run_as_of) else run_as_of end"
                        + " where host = ?",
                now,
                now,
                run.host());
        sql.update(
                "update polku.host_sync_run set ended_at = ?, succeeded = true where host = ? and run = ?",
                now,
                run.host(),
                run.number());
    }

    /** There was nothing to read, and nothing wrong. */
    void idle(String host) throws SQLException {
        sql.update(
                "update polku.host_sync set fault = null, fault_reason = null, left_alone = false"
                        + " where host = ? and fault is not null",
                host);
    }

    void fail(String host, Fault fault, Instant now) throws SQLException {
        boolean leftAlone = fault.reason() == FaultReason.LEFT_ALONE;
        sql.update(
                FAIL,
                now,
                leftAlone,
                leftAlone,
                fault.words(),
                leftAlone,
                fault.reason().code(),
                host);
        sql.update(LOG_FAULT, now, host);
    }

    /** Ends the run under way without an outcome; the next one begins anew. */
    void drop(String host, Instant now) throws SQLException {
        sql.update("update polku.host_sync set feed = null, page = null where host = ?", host);
        sql.update("update polku.host_sync_run set ended_at = ? where host = ? and ended_at is null", now, host);
    }

    /** What changed can no longer be asked for: the next run reads everything. */
    void forget(String host) throws SQLException {
        sql.update("update polku.host_sync set whole_at = null, changes_from = null where host = ?", host);
    }

    /** Forgets when rows changed that did so after that moment by the host's clock: what it tells now is newer. */
    void rewind(String host, Instant asOf) throws SQLException {
        for (String table : List.of("organisation", "unit", "person", "scale", "framework")) {
            sql.update(
                    "update polku." + table + " set host_changed = '-infinity' where host = ? and host_changed > ?",
                    host,
                    asOf);
        }
        sql.update(
                "update polku.competence set host_changed = '-infinity'"
                        + " where framework in (select id from polku.framework where host = ?) and host_changed > ?",
                host,
                asOf);
        sql.update(
                "update polku.profile set host_changed = '-infinity'"
                        + " where person in (select id from polku.person where host = ?) and host_changed > ?",
                host,
                asOf);
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

    List<FeedCount> counts(Run run) throws SQLException {
        return sql.query(
                row -> new FeedCount(row.getString("feed"), row.getString("what"), row.getLong("n")),
                "select feed, what, n from polku.host_sync_count where host = ? and run = ? order by feed, what",
                run.host(),
                run.number());
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
