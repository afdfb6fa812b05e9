package fi.polku.mentoring.programme;

import java.util.Locale;

/** Where a round stands; follows from its dates and the day it is. */
public enum RoundState {
    /** One cannot apply yet. */
    PLANNED,
    /** One can apply. */
    OPEN,
    /** Applications are in, groups do not meet yet. */
    MATCHING,
    /** From the kick-off, or the first day of meetings, to the last day of all. */
    RUNNING,
    /** Every phase is over. */
    CLOSED;

    /**
     * The state in the API and message keys.
     *
     * @return such as {@code open}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
