package fi.polku.mentoring.learninglog;

import java.time.LocalDate;

/** The questions that help one begin: another each day, and another after each entry of that day. */
public final class LogPrompts {
    /** How many there are in each language. */
    public static final int COUNT = 10;

    private LogPrompts() {}

    /**
     * The question of the moment.
     *
     * @param today the day on the reader's calendar
     * @param written how many entries they have written of that day
     * @return a key of the message bundles
     */
    public static String key(LocalDate today, int written) {
        return "log.prompt." + (Math.floorMod(today.toEpochDay() + written, COUNT) + 1);
    }
}
