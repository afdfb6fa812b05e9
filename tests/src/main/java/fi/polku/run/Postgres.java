package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of our own on loopback, with the database {@code polku}, its owner role {@code polku_owner} (no
 * superuser) and the application's role {@code polku_app} (owns nothing, bound by row-level security).
 */
public final class Postgres {
    private static final Duration START = Duration.ofSeconds(60);
    private static final String DATABASE = "polku";
    /** In the file that PostgreSQL keeps while it runs. */
    private static final int PORT_LINE = 3;

    private final PostgresBinaries binaries;
    private final Path home;
    private final int port;
    private final Secrets secrets;

    private Postgres(PostgresBinaries binaries, Path home, int port, Secrets secrets) {
        this.binaries = binaries;
        this.home = home;
        this.port = port;
        this.secrets = secrets;
    }

    /**
     * Starts it and waits until it answers; makes the data directory and the roles first where they are not complete.
     *
     * @param home where data and log are; kept between starts
     */
    static Postgres start(PostgresBinaries binaries, Path home, Options options, Secrets secrets, Children children)
            throws IOException {
        Postgres postgres =
                new Postgres(binaries, home, Ports.freeNear(options.listen().database()), secrets);
        postgres.initialise(children);
        postgres.serve(options, children);
        return postgres;
    }

    /**
     * One that another process has started and not ended yet.
     *
     * @param home as it was given to {@link #start}
     */
    static Postgres runningIn(Path home, Secrets secrets) throws IOException {
        PostgresBinaries binaries =
                PostgresBinaries.in(ProjectFiles.payaraMicro().resolveSibling("postgresql"));
        List<String> lines = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
        return new Postgres(
                binaries, home, Integer.parseInt(lines.get(PORT_LINE).strip()), secrets);
    }

    /** The role that owns the tables and migrates them. */
    public Account owner() {
        return account(DATABASE, "polku_owner");
    }

    /** The role that the product runs as. */
    public Account application() {
        return account(DATABASE, "polku_app");
    }

    /** For looking at what neither of the others may. */
    public Account superuser() {
        return account(DATABASE, "postgres");
    }

    /** PostgreSQL's files, where a reader of stolen disks would look. */
    public Path data() {
        return home.resolve("data");
    }

    public int port() {
        return port;
    }

    /** The process that all others of the server are children of. */
    public ProcessHandle process() {
        try (Stream<String> lines = Files.lines(data().resolve("postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was asked of the server since some moment; only where the installation logs statements. */
    public StatementLog statements() {
        return new StatementLog(statementLog(), superuser());
    }

    private Path statementLog() {
        return home.resolve("statements.json");
    }

    private Path log() {
        return home.resolve("postgresql.log");
    }

    private Account account(String database, String role) {
        return new Account(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, secrets.password("database." + role));
    }

    /** The mark is written last, so a start that was killed halfway begins again from nothing. */
    private void initialise(Children children) throws IOException {
        if (Files.exists(mark())) {
            refuseOtherVersion();
            return;
        }
        Folders.delete(data());
        Files.createDirectories(home);
        Path password = home.resolve("superuser.password");
        Files.deleteIfExists(password);
        Files.createFile(password, Secrets.ownerOnly("rw-------"));
        Files.writeString(password, secrets.password("database.postgres"));
        try {
            // The plain C.UTF-8 order shows a missing COLLATE here rather than in production.
            ProcessBuilder initdb = binaries.command(
                    "initdb",
                    List.of(
                            "--pgdata=" + data(),
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--no-instructions"));
            Process process = children.start("PostgreSQL's initdb", logged(initdb), Process::destroy);
            int exit = process.waitFor();
            children.stop(process);
            if (exit != 0) {
                throw new Refusal("PostgreSQL could not make its data directory; " + log() + " says why.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped while PostgreSQL made its data directory.", e);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void serve(Options options, Children children) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString()));
        settings(options).forEach(setting -> arguments.addAll(List.of("-c", setting)));
        Process process = children.start("PostgreSQL", logged(binaries.command("postgres", arguments)), this::stopFast);
        boolean answers = Await.until(
                START, () -> !process.isAlive() || Await.succeeds(() -> answers(account("postgres", "postgres"))));
        if (!answers || !process.isAlive()) {
            throw new Refusal("PostgreSQL does not start; " + log() + " says why.");
        }
        if (!Files.exists(mark())) {
            makeDatabase();
            Files.createFile(mark());
        }
        logStatements(options.statementsLogged());
    }

    /** Logs every statement from now on, or none; connections that are open follow with their next statement. */
    public void logStatements(boolean all) {
        String wished = all ? "all" : "none";
        if (!wished.equals(statementsLogged())) {
            try (Connection connection = superuser().connect();
                    Statement sql = connection.createStatement()) {
                sql.execute("alter system set log_statement = '" + wished + "'");
                sql.execute("select pg_reload_conf()");
            } catch (SQLException e) {
                throw new IllegalStateException("The log of statements cannot be switched", e);
            }
            if (!Await.until(START, () -> wished.equals(statementsLogged()))) {
                throw new IllegalStateException("PostgreSQL does not take up its settings");
            }
        }
    }

    private String statementsLogged() {
        try (Connection connection = superuser().connect();
                Statement sql = connection.createStatement();
                ResultSet setting = sql.executeQuery("show log_statement")) {
            setting.next();
            return setting.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its settings", e);
        }
    }

    private List<String> settings(Options options) {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "max_connections=100"));
        if (!options.kept()) {
            settings.addAll(List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"));
        }
        if (options.statementsLogged()) {
            // What is logged is set later: a setting of the command line could not be switched off again.
            settings.addAll(List.of(
                    "logging_collector=on",
                    "log_destination=jsonlog",
                    "log_directory=" + home,
                    "log_filename=statements.log",
                    "log_truncate_on_rotation=off",
                    "log_rotation_age=0",
                    "log_rotation_size=0"));
        }
        return settings;
    }

    private void makeDatabase() {
        try (Connection connection = account("postgres", "postgres").connect();
                Statement sql = connection.createStatement()) {
            // Passwords are URL-safe base64, so they need no quoting.
            sql.execute("drop database if exists polku");
            for (Account role : List.of(owner(), application())) {
                sql.execute("drop role if exists " + role.user());
                sql.execute("create role " + role.user() + " login nosuperuser nocreatedb nocreaterole nobypassrls"
                        + " password '" + role.password() + "'");
            }
            sql.execute("create database polku owner polku_owner");
            sql.execute("revoke all on database polku from public");
            sql.execute("grant connect on database polku to polku_app");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be made", e);
        }
    }

    /** Fast rather than smart: it does not wait for connections to go. */
    private void stopFast(Process process) {
        try {
            Process stop = logged(binaries.command(
                            "pg_ctl", List.of("stop", "-D", data().toString(), "-m", "fast", "-t", "10")))
                    .start();
            if (stop.waitFor() != 0) {
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private ProcessBuilder logged(ProcessBuilder builder) {
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    private Path mark() {
        return home.resolve("complete");
    }

    private static Boolean answers(Account account) throws SQLException {
        try (Connection connection = account.connect()) {
            return connection.isValid(1);
        }
    }

    private void refuseOtherVersion() throws IOException {
        String made = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!made.equals(binaries.majorVersion())) {
            throw new Refusal("The data in " + home + " was made by PostgreSQL " + made + " and this is PostgreSQL "
                    + binaries.majorVersion() + "; move the folder away to start with new data.");
        }
    }
}
