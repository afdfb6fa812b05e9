package fi.polku.tests;

import fi.polku.run.Await;
import fi.polku.run.Installation;
import fi.polku.run.Options;
import fi.polku.run.ProjectFiles;
import fi.polku.run.StatementLog;
import fi.polku.tests.clock.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The one installation that all tests of the running product share, with everybody of the reference host in its copy. */
public final class Site implements AutoCloseable {
    private static final long PEOPLE = 600;
    /** One team in each unit is too few: each test has people of its own. All of ESCO is there to be searched. */
    private static final Options.Holdings MANY = new Options.Holdings(12, Integer.MAX_VALUE);
    /** For those that read the host again and again. */
    private static final Options.Holdings FEW = new Options.Holdings(1, 300);

    private static final Duration FIRST_SYNC = Duration.ofMinutes(3);

    private final Installation installation;
    private final Database database;
    private final HttpClient http = HttpClient.newBuilder()
            // as a proxy before the server does; a long idle connection of HTTP/2 may end just as a request goes out
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Crowd people;
    private Optional<MovableClock> clock = Optional.empty();
    private final Thread ending = new Thread(this::close, "end of the tests' site");

    private Site(Installation installation) {
        this.installation = installation;
        // However the JVM ends, nothing that it started lives on.
        Runtime.getRuntime().addShutdownHook(ending);
        installation.start();
        this.database = new Database(installation.database());
        awaitFirstSync();
        wantNoMailOfRounds();
        this.people = new Crowd(installation, database);
    }

    static Site start() {
        return apart(
                "site",
                options -> options.with(MANY)
                        .with("POLKU_AUDIT_SEAL_EVERY", "PT2S")
                        .with("POLKU_RETENTION_EVERY", "PT2S"));
    }

    /**
     * An installation of its own, for tests that take away what all others stand on, such as the host. Whoever starts it
     * closes it. It has only a few of ESCO's skills, unless asked for otherwise.
     *
     * @param name of its folder below {@link #folder()}
     * @param options what is different in it
     */
    public static Site apart(String name, UnaryOperator<Options> options) {
        Path home = folder().resolve(name);
        try {
            empty(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + home, e);
        }
        return new Site(new Installation(options.apply(Options.test(home).with(FEW)), System.out::println));
    }

    /** Each test that announces a round tells all people of it: by mail that would be thousands, which nobody here reads. */
    private void wantNoMailOfRounds() {
        database.change(
                "insert into polku.notice_choice (person, daily, never, quiet_from, quiet_to, digest_at, changed_at, version)"
                        + " select id, '{}', '{round-announced}', '20:00', '07:00', '08:00', now(), 1 from polku.person on conflict (person) do nothing");
    }

    /** Where the installations of this JVM have their folders; the suite runs in several at once. */
    public static Path folder() {
        return ProjectFiles.root()
                .resolve("tests/target/sites")
                .resolve(System.getProperty("polku.tests.lane", "lane-1"));
    }

    /** Where the product is, without a slash at the end. */
    public String url() {
        return installation.url();
    }

    /** Whoever has no token. */
    public Caller anonymous() {
        return new Caller(http, url(), Map.of("Accept", "application/json", "Accept-Language", "en"));
    }

    /** A caller of the API with the person's bearer token. */
    public Caller as(Someone someone) {
        return anonymous().with("Authorization", "Bearer " + installation.token(someone.account()));
    }

    /** A caller of the API with a demo person's bearer token: {@code expert}, {@code supervisor}, {@code hr} … */
    public Caller as(String demo) {
        return as(people.demo(demo));
    }

    /** A visitor of pages who is not signed in. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    /** A visitor of pages who has signed in as that person. */
    public Visitor signIn(Someone someone) {
        return visitor().signIn(someone);
    }

    /** A visitor of pages who has signed in as that demo person. */
    public Visitor signIn(String demo) {
        return signIn(people.demo(demo));
    }

    /** Whom one may act as. */
    public Crowd people() {
        return people;
    }

    public Database database() {
        return database;
    }

    /** Destroys a person's keys as the worker of retention does, by the application's own role. */
    public void destroyKeysOf(UUID person) {
        try (Connection application = installation.database().application().connect();
                PreparedStatement begin =
                        application.prepareStatement("select polku.begin_as(null, null, 'retention', null)");
                PreparedStatement destroy = application.prepareStatement("select polku_keys.destroy(?)")) {
            application.setAutoCommit(false);
            begin.execute();
            destroy.setObject(1, person);
            destroy.execute();
            application.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the product asked of the database. */
    public StatementLog statements() {
        return installation.database().statements();
    }

    /** The installation itself, for its logs, files, host and provider. Do not stop what others use. */
    public Installation installation() {
        return installation;
    }

    /**
     * Its clock, where it was started with {@link MovableClock#movable()}: {@code site.clock().moveTo(day)}.
     *
     * @throws IllegalStateException when its time is everybody's
     */
    public synchronized MovableClock clock() {
        if (clock.isEmpty()) {
            clock = Optional.of(MovableClock.of(installation.home(), database));
        }
        return clock.get();
    }

    @Override
    public void close() {
        if (Thread.currentThread() != ending) {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
        installation.close();
    }

    private void awaitFirstSync() {
        if (!Await.until(FIRST_SYNC, this::synced)) {
            List<Map<String, Object>> progress =
                    database.rows("select (select count(*) from polku.person) people, s.* from (select 1) one"
                            + " left join polku.host_sync s on true");
            installation.close();
            throw new IllegalStateException("The first sync has not filled the copy in " + FIRST_SYNC.toSeconds()
                    + " s; the database says " + progress + "; the server's log is " + installation.serverLog());
        }
    }

    private boolean synced() {
        return database.one(Long.class, "select count(*) from polku.person where active") >= PEOPLE
                && database.one(Long.class, "select count(*) from polku.host_sync where succeeded_at is not null") > 0;
    }

    /** Nobody is told any more of what has been announced: for thousands of people it would go on beside the next tests. */
    void silence() {
        for (String table : List.of("polku.announcement", "polku.event_news")) {
            database().change("update " + table + " set done_at = polku.now() where done_at is null");
        }
    }

    /** All but the record of processes, by which the installation ends what a killed run has left. */
    private static void empty(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(home) && !file.equals(home.resolve("processes")))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
