package fi.polku.mentoring.evidence;

import java.util.Locale;

/** Where an item is, as its owner sees it. */
public enum EvidenceState {
    /** Being written, or not decided on. */
    DRAFT,
    /** Decided: not sent. */
    KEPT,
    /** Decided: to be sent; still to be had back as if nothing had been. */
    WAITING,
    /** On its way at this moment. */
    LEAVING,
    /** The host did not take it; an administrator looks into it. */
    REFUSED,
    /** The host has it; of evidence: and has not decided. */
    SENT,
    /** The host holds the level proposed, or the evidence. */
    ACCEPTED,
    /** The host holds another level. */
    CHANGED,
    /** The host does not take it as evidence. */
    REJECTED,
    /** The host is being asked to forget it. */
    TAKING_BACK,
    /** The host has forgotten it. */
    TAKEN_BACK,
    /** The host did not forget it; an administrator looks into it. */
    NOT_FORGOTTEN;

    /**
     * The state in the API and in message keys.
     *
     * @return such as {@code taken-back}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether it may be written and decided on.
     *
     * @return false from when it is given until it is taken back
     */
    public boolean isOpen() {
        return this == DRAFT || this == KEPT || this == TAKING_BACK || this == TAKEN_BACK || this == NOT_FORGOTTEN;
    }

    /**
     * Whether the host did not do what it was asked to.
     *
     * @return true while an administrator looks into it, and when they have given it up
     */
    public boolean isRefused() {
        return this == REFUSED || this == NOT_FORGOTTEN;
    }

    /**
     * Whether nothing of it has begun to leave.
     *
     * @return true while it waits to be sent
     */
    public boolean isWaiting() {
        return this == WAITING;
    }

    /**
     * Whether the host has decided.
     *
     * @return true when there is an answer to read
     */
    public boolean isAnswered() {
        return this == ACCEPTED || this == CHANGED || this == REJECTED;
    }
}
