package fi.polku.mentoring.participation;

import java.util.Locale;

/** Whether the host knows of somebody's part in a group, as they see it. */
public enum ToldState {
    /** Nothing is sent. */
    UNTOLD,
    /** Decided: to be sent; still to be had back as if nothing had been. */
    WAITING,
    /** On its way at this moment. */
    LEAVING,
    /** The host has it. */
    SENT,
    /** The host did not take it; an administrator looks into it, or has given it up. */
    REFUSED,
    /** The host is being asked to forget it. */
    TAKING_BACK,
    /** The host has forgotten it. */
    TAKEN_BACK,
    /** The host did not forget it; an administrator looks into it, or has given it up. */
    NOT_FORGOTTEN;

    /**
     * The state in the API and in message keys.
     *
     * @return such as {@code taken-back}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state whose look it has: no answer is waited for, so what was sent is there. */
    public String tone() {
        return this == SENT ? "accepted" : code();
    }

    /**
     * Whether its person has the host told of it: what they saw then is what they see.
     *
     * @return whether it is sent, or to be
     */
    public boolean isHeld() {
        return this == WAITING || this == LEAVING || this == SENT || this == REFUSED;
    }

    /**
     * Whether somebody else has to look into it.
     *
     * @return whether the host did not do what it was asked to
     */
    public boolean isRefused() {
        return this == REFUSED || this == NOT_FORGOTTEN;
    }
}
