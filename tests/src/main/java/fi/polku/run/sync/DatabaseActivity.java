package fi.polku.run.sync;

import fi.polku.run.Account;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What the database is at while something is measured: it is asked again and again which statements run, and for what they wait. */
final class DatabaseActivity {
    private static final Duration EVERY = Duration.ofMillis(20);
    private static final int SHOWN = 20;
    private static final String RUNNING =
            "select coalesce(wait_event_type || ' ' || wait_event, 'processor') || ': ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 100)"
                    + " from pg_stat_activity where state = 'active' and usename = ?";

    private final Account superuser;
    private final String role;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Thread thread = new Thread(this::look, "database-activity");
    private int looks;

    /**
     * Begins to look.
     *
     * @param superuser of the database
     * @param role whose statements are looked at
     */
    DatabaseActivity(Account superuser, String role) {
        this.superuser = superuser;
        this.role = role;
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        try (Connection database = superuser.connect();
                PreparedStatement running = database.prepareStatement(RUNNING)) {
            running.setString(1, role);
            while (!Thread.currentThread().isInterrupted()) {
                try (ResultSet statements = running.executeQuery()) {
                    while (statements.next()) {
                        seen.merge(statements.getString(1), 1, Integer::sum);
                    }
                }
                looks++;
                LockSupport.parkNanos(EVERY.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database's activity cannot be looked at", e);
        }
    }

    /** Ends it; which statements were seen how often, the most frequent first. */
    String stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<String> lines = seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(one ->
                        String.format(Locale.ROOT, "%n    %5.1f %%  %s", 100.0 * one.getValue() / looks, one.getKey()))
                .toList();
        return "  database, in " + looks + " looks:" + String.join("", lines);
    }
}
