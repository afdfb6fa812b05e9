package fi.polku.mentoring.application;

import java.util.Locale;

/** Where an application stands, as its applicant is told. */
public enum Stage {
    /** Being written, and can be sent. */
    DRAFT,
    /** Being written, and can no longer be sent. */
    TOO_LATE,
    /** Sent, and there is a place for it. */
    SENT,
    /** Sent, and all places are taken by those who were earlier. */
    WAITING,
    /** Sent, and in none of the groups that the round has by now. */
    UNMATCHED,
    /** In a group. */
    PLACED,
    /** Taken back. */
    WITHDRAWN;

    /**
     * The stage in the API and message keys.
     *
     * @return such as {@code too-late}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
