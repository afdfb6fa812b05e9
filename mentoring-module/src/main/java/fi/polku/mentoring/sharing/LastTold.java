package fi.polku.mentoring.sharing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of the last that the host was told of a thing.
 *
 * @param withdrawal whether it was asked to forget the thing; else it was sent a summary
 * @param state how far that has come
 * @param at when it was decided, taken by the host, refused or given up, UTC
 * @param reason why an administrator gave it up, in their words; absent else
 */
public record LastTold(boolean withdrawal, State state, Instant at, Optional<String> reason) {

    /** How far a message to the host has come. */
    public enum State {
        /** It has not left, or nobody knows yet whether it has arrived. */
        WAITING,
        /** The host has done it. */
        DONE,
        /** The host did not do it; an administrator looks into it. */
        REFUSED,
        /** The host did not do it, and an administrator has given it up. */
        GIVEN_UP
    }

    /**
     * The ending of its message key.
     *
     * @return such as {@code withdrawn.given-up}
     */
    public String code() {
        return (withdrawal ? "withdrawn." : "put.")
                + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether something went wrong that its owner should notice.
     *
     * @return true when the host did not do it
     */
    public boolean failed() {
        return state == State.REFUSED || state == State.GIVEN_UP;
    }
}
