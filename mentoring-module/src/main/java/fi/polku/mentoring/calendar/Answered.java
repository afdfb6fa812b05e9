package fi.polku.mentoring.calendar;

import java.util.Locale;
import java.util.stream.Stream;

/** What has come of an answer to something in the calendar. */
public enum Answered {
    /** It stands there now. */
    ENTERED,
    /** From nobody who is invited, or from an address that several of them have. */
    NOT_INVITED,
    /** To another time than it has now, or older than what the same person has said since. */
    OUT_OF_DATE,
    /** It has begun, or is called off. */
    OVER;

    /**
     * The outcome of a code, as doors of the database give it.
     *
     * @param code such as {@code out-of-date}
     * @return the outcome
     * @throws IllegalArgumentException for an unknown code
     */
    public static Answered of(String code) {
        return Stream.of(values())
                .filter(a -> a.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
