package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all tables that mirror a collection of a host have in common: {@code host}, {@code host_id}, {@code active}, when
 * the row changed by the host's clock, and in which run it was last seen. Rows are never deleted, as others refer to them.
 */
final class Marks {
    private Marks() {}

    /**
     * Notes, in a whole reading, that rows are still there, also those whose record was left out: the host still has it, and
     * what was believed of it before stays. New rows carry the mark already.
     */
    static <R, K> void seen(Statements sql, Run run, String table, HostPage<R, K> page, Function<R, String> id)
            throws SQLException {
        if (run.isWhole()) {
            List<String> there = Stream.concat(page.present().stream().map(id), leftOut(page).stream())
                    .toList();
            Column ids = Column.of("text", there, one -> one);
            sql.update(
                    "update " + table + " set host_seen = ? where host = ? and host_id = any (?) and host_seen <> ?",
                    run.number(),
                    run.host(),
                    ids,
                    run.number());
        }
    }

    /** The host's ids of what a page holds and cannot be believed. */
    static List<String> leftOut(HostPage<?, ?> page) {
        return page.rejected().stream().map(Reject::record).distinct().toList();
    }

    /** Puts rows away that have a tombstone, unless they have come back since. */
    static int gone(Statements sql, Run run, String table, List<Gone<String>> gone) throws SQLException {
        return sql.update(
                "update " + table
                        + " x set active = false, host_changed = g.changed from unnest(?, ?) as g(id, changed)"
                        + " where x.host = ? and x.host_id = g.id and x.active and x.host_changed <= g.changed",
                Column.of("text", gone, Gone::key),
                Column.of("timestamptz", gone, Gone::changed),
                run.host());
    }

    /** Puts rows away that a whole reading did not show. */
    static CopyPart.Swept sweep(Statements sql, Run run, String table) throws SQLException {
        long before = count(sql, "select count(*) from " + table + " where host = ? and active", run.host());
        int gone = sql.update(
                "update " + table + " set active = false where host = ? and active and host_seen <> ?",
                run.host(),
                run.number());
        return new CopyPart.Swept(gone, before);
    }

    static long count(Statements sql, String query, Object... values) throws SQLException {
        return sql.query(row -> row.getLong(1), query, values).get(0);
    }
}
