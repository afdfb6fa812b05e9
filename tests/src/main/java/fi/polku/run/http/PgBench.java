package fi.polku.run.http;

import fi.polku.run.Postgres;
import fi.polku.run.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, from the system's packages, as the application's role. */
final class PgBench {
    /** What to say where there is none. */
    static final String ABSENT =
            "pgbench is not installed, so the database's part has no floor; on Debian and Ubuntu it comes with"
                    + " \"apt-get install postgresql-contrib\".";

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");
    /** Debian keeps it with the server's programs, outside of the path. */
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path program;
    private final Postgres database;
    private final Path folder;

    private PgBench(Path program, Postgres database, Path folder) {
        this.program = program;
        this.database = database;
        this.folder = folder;
    }

    /**
     * The system's, if there is one.
     *
     * @param folder where scripts are written, and what pgbench tells of them, with the time of each statement
     */
    static Optional<PgBench> find(Postgres database, Path folder) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<Path> onPath = Arrays.stream(path.split(":"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, "pgbench"));
        return Stream.concat(debian(), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new PgBench(program, database, folder));
    }

    private static Stream<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin/pgbench")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the script again and again for so long, by so many clients; gives how often each second it was run. */
    double perSecond(String name, PgBenchScript script, int clients, Duration time) {
        String answer = run(name, script, clients, time);
        Matcher rate = RATE.matcher(answer);
        if (!rate.find()) {
            throw refused(name, answer);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** The same when the figure does not matter. */
    String run(String name, PgBenchScript script, int clients, Duration time) {
        try {
            Path file = Files.writeString(script(name), script.text());
            Process process = builder(command(file, script, clients, time)).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw refused(name, answer);
            }
            Files.writeString(folder.resolve(name + ".pgbench.txt"), answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped in the middle of measuring.", e);
        }
    }

    private Path script(String name) {
        return folder.resolve(name + ".sql");
    }

    private Refusal refused(String name, String answer) {
        return new Refusal("pgbench does not run " + script(name) + ": " + answer.strip());
    }

    private List<String> command(Path file, PgBenchScript script, int clients, Duration time) {
        List<String> command = new ArrayList<>(
                List.of(program.toString(), "--no-vacuum", "--protocol=prepared", "--report-per-command"));
        command.addAll(List.of("--file=" + file, "--client=" + clients));
        command.addAll(
                List.of("--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors())));
        command.add("--time=" + Math.max(1, time.toSeconds()));
        script.variables().forEach((variable, value) -> command.add("--define=" + variable + "=" + value));
        command.add("polku");
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", String.valueOf(database.port()));
        builder.environment().put("PGUSER", database.application().user());
        builder.environment().put("PGPASSWORD", database.application().password());
        return builder;
    }
}
