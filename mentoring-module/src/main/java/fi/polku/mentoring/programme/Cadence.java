package fi.polku.mentoring.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often groups meet. */
public enum Cadence {
    /** Once a month. */
    MONTHLY(1),
    /** Every second month. */
    EVERY_SECOND_MONTH(2),
    /** As each group agrees; once a month is what is reckoned with. */
    AS_AGREED(1);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    /**
     * From one meeting to the next.
     *
     * @return months; for {@link #AS_AGREED} what is reckoned with
     */
    public int months() {
        return months;
    }

    /**
     * The cadence in the database, the API and message keys.
     *
     * @return such as {@code every-second-month}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The cadence of a code.
     *
     * @param code such as {@code monthly}
     * @return absent for an unknown code
     */
    public static Optional<Cadence> of(String code) {
        return Stream.of(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
