package fi.polku.mentoring.meeting;

import java.util.Locale;

/** Where a meeting stands; follows from its rows and the time. */
public enum MeetingState {
    /** Arranged, and to come. */
    COMING,
    /** Its time has come, and nobody has written down who came. */
    TO_RECORD,
    /** It was held. */
    HELD,
    /** Called off. */
    CANCELLED;

    /**
     * The state in the API and message keys.
     *
     * @return such as {@code to-record}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
