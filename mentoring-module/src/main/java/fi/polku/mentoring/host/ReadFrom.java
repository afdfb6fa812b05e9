package fi.polku.mentoring.host;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a reading begins or goes on: at the start of everything, at what changed since a moment, or at a page.
 *
 * @param changedSince by the host's clock, as a page's {@code asOf} told it; never by ours
 * @param cursor of the page that is wanted, which holds all else
 */
public record ReadFrom(Optional<Instant> changedSince, Optional<String> cursor) {

    /** The first page of everything. */
    public static final ReadFrom START = new ReadFrom(Optional.empty(), Optional.empty());

    /**
     * The first page of what changed.
     *
     * @param moment the {@code asOf} of an earlier complete reading
     * @return the place
     */
    public static ReadFrom changedSince(Instant moment) {
        return new ReadFrom(Optional.of(moment), Optional.empty());
    }

    /**
     * A later page.
     *
     * @param cursor what the page before named
     * @return the place
     */
    public static ReadFrom page(String cursor) {
        return new ReadFrom(Optional.empty(), Optional.of(cursor));
    }
}
