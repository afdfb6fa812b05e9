package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A phase of a round: whole days in Finland, also where the clocks are changed between them.
 *
 * @param kind what happens
 * @param first its first day
 * @param last its last day, included
 */
public record Phase(PhaseKind kind, LocalDate first, LocalDate last) {

    /**
     * Whether it goes on on a day.
     *
     * @param day in Finland
     * @return from the first to the last day
     */
    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * When it begins.
     *
     * @return the first moment of the first day, UTC
     */
    public Instant opens() {
        return first.atStartOfDay(Texts.ZONE).toInstant();
    }

    /**
     * When it is over.
     *
     * @return the first moment after the last day, UTC
     */
    public Instant closes() {
        return last.plusDays(1).atStartOfDay(Texts.ZONE).toInstant();
    }

    /**
     * Whether it goes on at a moment.
     *
     * @param moment UTC
     * @return from {@link #opens()}, included, to {@link #closes()}, excluded
     */
    public boolean includes(Instant moment) {
        return !moment.isBefore(opens()) && moment.isBefore(closes());
    }

    /**
     * How it stands on a day, in the words that steps on a line are drawn by.
     *
     * @param day in Finland
     * @return {@code planned}, {@code in-progress} or {@code completed}
     */
    public String standing(LocalDate day) {
        if (day.isBefore(first)) {
            return "planned";
        }
        return includes(day) ? "in-progress" : "completed";
    }

    /** Whether it is over in one day, as a kick-off. */
    public boolean oneDay() {
        return first.equals(last);
    }

    Phase moved(long days) {
        return new Phase(kind, first.plusDays(days), last.plusDays(days));
    }
}
