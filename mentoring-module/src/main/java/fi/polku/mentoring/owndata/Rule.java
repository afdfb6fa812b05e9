package fi.polku.mentoring.owndata;

import fi.polku.mentoring.privacy.Kept;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long an organisation keeps a kind of record. Days are days in Finland.
 *
 * @param kind the kind
 * @param period how long it is kept after the day from which its time runs
 */
public record Rule(Kept kind, Period period) {

    /**
     * The last day on which a record is kept. It is destroyed from the day after on, never during that day.
     *
     * @param from the day from which its time runs, such as the last day of employment
     * @return the day
     */
    public LocalDate lastDay(LocalDate from) {
        return from.plus(period);
    }

    /**
     * Whether a record's time is over.
     *
     * @param from the day from which its time runs
     * @param today the day it is in Finland
     * @return true from the day after its last
     */
    public boolean isDue(LocalDate from, LocalDate today) {
        return lastDay(from).isBefore(today);
    }

    /**
     * The same the other way round: of which days the records are due today.
     *
     * @param today the day it is in Finland
     * @return the latest of them; all days before it too, none after it
     */
    public LocalDate dueUpTo(LocalDate today) {
        LocalDate day = today.minusDays(1).minus(period);
        while (!isDue(day, today)) {
            day = day.minusDays(1);
        }
        while (isDue(day.plusDays(1), today)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
