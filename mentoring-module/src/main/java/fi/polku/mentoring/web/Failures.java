package fi.polku.mentoring.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A failure as the log may hold it: classes and places, no messages, as those may quote what people write. */
final class Failures {
    private static final int PLACES = 12;

    private Failures() {}

    /** What the other side did, in a line of its own whatever stands in it. */
    static String oneLine(@Nullable Throwable cause) {
        return String.valueOf(cause).replaceAll("\\p{Cntrl}", " ");
    }

    static String trace(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        for (@Nullable Throwable cause = thrown; cause != null && trace.length() < 20_000; cause = cause.getCause()) {
            trace.append(trace.isEmpty() ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof java.sql.SQLException sql) {
                trace.append(" SQLState ").append(Objects.requireNonNullElse(sql.getSQLState(), "none"));
            }
            trace.append(Arrays.stream(cause.getStackTrace())
                    .limit(PLACES)
                    .map(place -> "\n  at " + place)
                    .collect(Collectors.joining()));
        }
        return trace.toString();
    }
}
