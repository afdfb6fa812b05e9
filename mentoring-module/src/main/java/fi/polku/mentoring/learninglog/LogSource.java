package fi.polku.mentoring.learninglog;

import java.util.Arrays;
import java.util.Optional;

/** Where one learnt it. */
public enum LogSource {
    /** In everyday work; what an entry is of unless said otherwise. */
    DAILY_WORK("daily-work"),
    /** By solving a problem. */
    PROBLEM("problem"),
    /** From a colleague. */
    COLLEAGUE("colleague"),
    /** In a meeting. */
    MEETING("meeting"),
    /** On a course. */
    COURSE("course"),
    /** By reading. */
    READING("reading"),
    /** Elsewhere. */
    OTHER("other");

    private final String code;

    LogSource(String code) {
        this.code = code;
    }

    /**
     * The source in the database, the API and message keys.
     *
     * @return such as {@code daily-work}
     */
    public String code() {
        return code;
    }

    /**
     * The source of a code.
     *
     * @param code such as {@code daily-work}
     * @return absent for an unknown code
     */
    public static Optional<LogSource> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
