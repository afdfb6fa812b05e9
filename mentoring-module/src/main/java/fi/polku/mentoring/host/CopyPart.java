package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import java.sql.SQLException;
import java.util.List;

/**
 * One part of the local copy: how it is read from a host, and how what was read is written. Every write may be repeated
 * without effect, and what is older by the host's clock than what is held changes nothing.
 *
 * @param <R> the records
 * @param <K> what names one
 */
interface CopyPart<R, K> {

    /** The part's name in the report. */
    String feed();

    /** One page from the host; waits for the network, so no transaction may be running. */
    HostPage<R, K> read(Host host, ReadFrom from);

    /**
     * Writes a page.
     *
     * @return what was changed and what had to be left out
     */
    Written write(Statements sql, Run run, HostPage<R, K> page) throws SQLException;

    /**
     * Ends a whole reading: what was not in it no longer exists.
     *
     * @return how many records went
     */
    Swept sweep(Statements sql, Run run) throws SQLException;

    /**
     * Ends any reading: ties references to what came after them, and lists those that stay loose.
     *
     * @return what is wrong with the copy as it stands now
     */
    default List<Reject> settle(Statements sql, Run run) throws SQLException {
        return List.of();
    }

    /**
     * What a page changed.
     *
     * @param changed records that are new or different
     * @param rejected what was left out
     */
    record Written(int changed, List<Reject> rejected) {}

    /**
     * What a whole reading ended.
     *
     * @param gone records that were not in it
     * @param before how many there were, those included
     */
    record Swept(int gone, long before) {}
}
