package fi.polku.mentoring.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody comes (PARTSTAT; RFC 5545, 3.2.12). Nobody comes in another's place: what a group speaks of is its members' own. */
public enum Answer {
    /** Not said yet. */
    NEEDS_ACTION,
    /** Comes. */
    ACCEPTED,
    /** Perhaps comes. */
    TENTATIVE,
    /** Does not come. */
    DECLINED;

    /**
     * The answer as calendars write it.
     *
     * @return such as {@code NEEDS-ACTION}
     */
    public String code() {
        return name().replace('_', '-');
    }

    /**
     * The answer of a code.
     *
     * @param code such as {@code ACCEPTED}, in letters of any case
     * @return absent for one that is not known here
     */
    public static Optional<Answer> of(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(a -> a.code().equals(upper)).findFirst();
    }
}
