package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How it stands with a host, for its administrator.
 *
 * @param id Polku's name of the host
 * @param name what people call it
 * @param connected whether this installation is still connected to it
 * @param condition in a word
 * @param copy how old the copy is
 * @param offers names of the optional capabilities and codes of the messages that it said it has
 * @param attemptedAt when it was last tried to be read; absent when never
 * @param fault why the last attempt failed; absent when it went well
 * @param current the run that is under way, or was broken off and will be gone on with
 * @param request a reading that was asked for and has not begun
 * @param outbox what waits to be sent to it
 * @param shared whether people of several organisations come from it
 */
public record HostState(
        String id,
        Localized name,
        boolean connected,
        Condition condition,
        Copy copy,
        Set<String> offers,
        Optional<Instant> attemptedAt,
        Optional<Fault> fault,
        Optional<Progress> current,
        Optional<Request> request,
        Outbox outbox,
        boolean shared) {

    public HostState {
        offers = Set.copyOf(offers);
    }

    /** How it stands, in a word. */
    public enum Condition {
        /** Has never been read to the end. */
        NEVER_READ,
        /** Is being read. */
        READING,
        /** The last attempt failed; people work with the copy. */
        FAILING,
        /** Failed so often that it is not asked for a moment. */
        LEFT_ALONE,
        /** The copy is as the host told. */
        UP_TO_DATE;

        /**
         * The condition as the API says it.
         *
         * @return lower case with hyphens
         */
        public String code() {
            return Codes.of(this);
        }
    }

    /**
     * How old the copy is.
     *
     * @param asOf by the host's clock: what had changed before is in it; absent before the first complete reading
     * @param succeededAt when it was last brought up to date, by ours
     * @param wholeAt when everything was last read, by ours
     */
    public record Copy(Optional<Instant> asOf, Optional<Instant> succeededAt, Optional<Instant> wholeAt) {}

    /**
     * How far a reading has come.
     *
     * @param run its number
     * @param whole everything, rather than what changed
     * @param startedAt when it began
     * @param movedAt when its last page was written
     * @param feed the part it is at
     */
    public record Progress(long run, boolean whole, Instant startedAt, Instant movedAt, String feed) {}

    /**
     * A reading that was asked for.
     *
     * @param whole everything, rather than what changed
     * @param askedAt when
     */
    public record Request(boolean whole, Instant askedAt) {}

    /**
     * What waits to be sent to the host.
     *
     * @param waiting how many messages wait for their turn, of everybody
     * @param since when the oldest of them was written
     * @param refused how many the host has refused for good, of the administrator's organisation
     */
    public record Outbox(long waiting, Optional<Instant> since, long refused) {}

    /**
     * Whether the host said that it has this.
     *
     * @param offer the name of an optional capability or the code of a kind of messages
     * @return false when adapter or host does not
     */
    public boolean offers(String offer) {
        return offers.contains(offer);
    }
}
