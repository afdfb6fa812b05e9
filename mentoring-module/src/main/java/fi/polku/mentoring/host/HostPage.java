package fi.polku.mentoring.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of what a host holds. Pages are of bounded size, so that whoever reads millions of records needs memory for one
 * page only.
 *
 * @param present records as they are now
 * @param gone records that are no more; only in answers to {@link ReadFrom#changedSince}
 * @param rejected what was in the page but cannot be believed
 * @param next cursor of the following page, absent on the last
 * @param asOf by the host's clock: what had changed before this moment is in the reading
 * @param <R> what is read
 * @param <K> what names it
 */
public record HostPage<R, K>(
        List<R> present, List<Gone<K>> gone, List<Reject> rejected, Optional<String> next, Instant asOf) {

    public HostPage {
        present = List.copyOf(present);
        gone = List.copyOf(gone);
        rejected = List.copyOf(rejected);
    }
}
