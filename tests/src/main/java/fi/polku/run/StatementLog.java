package fi.polku.run;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the application's role asked of PostgreSQL, as PostgreSQL logged it, without what opens and ends transactions and
 * without what the workers ask in between.
 * The log is written behind the server's back, so each reading first asks something recognisable and waits until that
 * has arrived.
 */
public final class StatementLog {
    private static final Set<String> WORKERS =
            Set.of("sync", "seal", "keys", "retention", "figures", "notices", "replies", "proposals");
    private static final int LATELY = 1 << 16;
    private static final Duration ARRIVAL = Duration.ofSeconds(20);

    private final Path file;
    private final Account marker;

    StatementLog(Path file, Account marker) {
        this.file = file;
        this.marker = marker;
    }

    /** A place in the log: here, after everything that has been answered so far. */
    public long now() {
        String sign = "mark " + UUID.randomUUID();
        // the sign is written behind what is there by now, however much others write before it
        long start = Files.exists(file) ? file.toFile().length() : 0;
        try (Connection connection = marker.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("select '" + sign + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The log's mark cannot be set", e);
        }
        if (!Await.until(ARRIVAL, () -> read(start).contains(sign))) {
            throw new IllegalStateException("PostgreSQL's log " + file + " does not show what was asked");
        }
        return start + wholeLines(start);
    }

    /** How many bytes from there are whole lines: the collector may be in the middle of one. */
    private long wholeLines(long start) {
        byte[] bytes = bytes(start, Long.MAX_VALUE);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        return whole;
    }

    /** The statements of the application's role from that place to now, each as often as it was executed. */
    public List<String> since(long place) {
        return executedSince(place).stream().map(Executed::sql).toList();
    }

    /** The same with the values that stood for the parameters, transaction by transaction. */
    public List<Executed> executedSince(long place) {
        long end = now();
        Set<String> before = begunBefore(place);
        Map<String, List<Executed>> transactions = new LinkedHashMap<>();
        entries(read(place, end))
                .filter(entry -> !before.contains(transaction(entry)))
                .forEach(entry -> statement(entry)
                        .ifPresent(executed -> transactions
                                .computeIfAbsent(transaction(entry), transaction -> new ArrayList<>())
                                .add(executed)));
        return transactions.values().stream()
                .filter(transaction -> transaction.stream().noneMatch(StatementLog::isTheWorkers))
                .flatMap(List::stream)
                .filter(executed -> counts(executed.sql()))
                .toList();
    }

    /** What was under way at that place already: a worker's transaction tells whose it is with its first statement. */
    private Set<String> begunBefore(long place) {
        long start = Math.max(0, place - LATELY);
        String lately = read(start, place);
        String whole = start == 0 ? lately : lately.substring(lately.indexOf('\n') + 1);
        return entries(whole).map(StatementLog::transaction).collect(Collectors.toSet());
    }

    private static Stream<Map<String, Object>> entries(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(StatementLog::entry);
    }

    private static String transaction(Map<String, Object> entry) {
        return entry.get("session_id") + " " + entry.get("vxid");
    }

    private static Map<String, Object> entry(String line) {
        try {
            return JSONObjectUtils.parse(line);
        } catch (ParseException e) {
            throw new IllegalStateException("Not a line of PostgreSQL's log: " + line, e);
        }
    }

    private static Optional<Executed> statement(Map<String, Object> entry) {
        String message = String.valueOf(entry.get("message"));
        return isStatement(message) && "polku_app".equals(entry.get("user"))
                ? Optional.of(new Executed(
                        message.substring(message.indexOf(": ") + 2),
                        Executed.parameters(String.valueOf(entry.getOrDefault("detail", "")))))
                : Optional.empty();
    }

    /** Whether a message of the log tells of a statement: the next rows of one that is read piece by piece are none. */
    static boolean isStatement(String message) {
        return message.startsWith("statement: ")
                || (message.startsWith("execute ") && !message.startsWith("execute fetch from "));
    }

    /** What the workers do by themselves, whenever their time has come; they take turns by an advisory lock. */
    private static boolean isTheWorkers(Executed executed) {
        return executed.sql().contains("pg_try_advisory_lock(")
                || executed.sql().contains("pg_advisory_unlock(")
                || (executed.sql().contains("polku.begin_as(")
                        && executed.parameters().stream()
                                .anyMatch(
                                        value -> value.filter(WORKERS::contains).isPresent()));
    }

    /** Not what opens and ends transactions, and not what the driver asks of the catalogue once for each connection. */
    private static boolean counts(String statement) {
        return !statement.startsWith("SELECT t.typlen FROM pg_catalog.pg_type")
                && !statement.matches(
                        "(?is)\\s*(begin|commit|rollback|start transaction|set transaction|savepoint|release)\\b.*");
    }

    private String read(long from) {
        return read(from, Long.MAX_VALUE);
    }

    private String read(long from, long to) {
        return new String(bytes(from, to), StandardCharsets.UTF_8);
    }

    private byte[] bytes(long from, long to) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(log.length(), to) - from)];
            log.seek(from);
            log.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
