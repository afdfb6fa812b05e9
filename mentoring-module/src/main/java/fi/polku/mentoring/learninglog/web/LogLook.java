package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LogFilter;
import fi.polku.mentoring.learninglog.LogSource;
import fi.polku.mentoring.learninglog.SearchWords;
import fi.polku.mentoring.shared.Cursor;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What the address of the log's page asks to see. */
public class LogLook {
    @QueryParam("q")
    @DefaultValue("")
    String q = "";

    @QueryParam("month")
    @DefaultValue("")
    String month = "";

    @QueryParam("goal")
    @DefaultValue("")
    String goal = "";

    @QueryParam("step")
    @DefaultValue("")
    String step = "";

    @QueryParam("source")
    @DefaultValue("")
    String source = "";

    @QueryParam("cursor")
    @DefaultValue("")
    String cursor = "";

    /**
     * Which entries.
     *
     * @return as typed
     */
    LogFilter filter() {
        return new LogFilter(month(), goal(), LogQuery.id("step", step), SearchWords.parse(q));
    }

    /** The month asked for. */
    Optional<YearMonth> month() {
        return LogQuery.month(month);
    }

    /** The goal asked for. */
    Optional<UUID> goal() {
        return LogQuery.id("goal", goal);
    }

    /** What an entry that is written now is of, such as a meeting that one comes from. */
    Optional<LogSource> source() {
        return LogSource.of(source);
    }

    Cursor after() {
        return Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
    }

    /** Whether one has come to look for something rather than to write. */
    boolean searches() {
        return !q.isBlank() || !month.isEmpty() || !cursor.isEmpty();
    }

    /** The same look, further on. */
    String address(String next) {
        StringBuilder address = new StringBuilder("/log?cursor=" + next);
        add(address, "q", q);
        add(address, "month", month);
        add(address, "goal", goal);
        add(address, "step", step);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
