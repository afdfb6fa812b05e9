package fi.polku.run;

import fi.polku.reference.Catalogue;
import fi.polku.reference.DemoPeople;
import fi.polku.reference.ReferenceHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A whole Polku on this machine: database, sign-in, reference host and the server with the product, started in that
 * order and ended in the other. {@code ./polku run} is one, and the tests that need the running product share one.
 */
public final class Installation implements AutoCloseable {
    private static final Duration FIRST_READING = Duration.ofMinutes(5);

    private final Options options;
    private final Progress progress;
    private final Children children;
    private final Secrets secrets;
    private final Thread hook = new Thread(this::end, "installation-end");

    private volatile Started started = new Started();

    /** What runs by now. */
    private static final class Started {
        Optional<Postgres> database = Optional.empty();
        Optional<ReferenceHost> host = Optional.empty();
        Optional<IdentityProvider> signIn = Optional.empty();
        Optional<MailCatcher> mail = Optional.empty();
        Optional<Server> server = Optional.empty();
        Optional<Process> serverProcess = Optional.empty();
    }

    /** Prepares the home; nothing runs yet. */
    public Installation(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        try {
            Folders.createPrivate(options.home());
            Files.createDirectories(options.home().resolve("log"));
            this.secrets = Secrets.in(options.home());
        } catch (IOException e) {
            throw new Refusal("The folder " + options.home() + " cannot be written to.", e);
        }
        this.children = new Children(options.home().resolve("processes"));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts everything and waits until the product is ready; what was started is ended again where that fails. */
    public Installation start() {
        try {
            startDatabase();
            startHost();
            startSignIn();
            startMail();
            startServer();
            awaitPeople();
            return this;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("The installation does not start", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything but the server, for somebody who starts Payara Micro and deploys the product by himself.
     *
     * <p>As system properties, the server gets the usual settings and {@code tests.db.*}, the superuser's way into the
     * database.
     *
     * @return the arguments to start it with, but for what it deploys
     */
    public List<String> startAround() {
        try {
            startDatabase();
            startHost();
            startSignIn();
            startMail();
            PayaraMicro server = new PayaraMicro(options.home().resolve("payara"), serverLog(), port(), war());
            List<String> arguments = new ArrayList<>(server.prepared());
            Path file = options.home().resolve("server.properties");
            settings(server).writeWithSuperuser(file);
            arguments.addAll(List.of("--systemproperties", file.toString()));
            return arguments;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("The installation does not start", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private int port() {
        return URI.create(url()).getPort();
    }

    /** Where browsers and clients find the product, without a slash at the end. */
    public String url() {
        return started.server.orElseThrow().url();
    }

    public Postgres database() {
        return started.database.orElseThrow();
    }

    public IdentityProvider signIn() {
        return started.signIn.orElseThrow();
    }

    /** The competence system that stands in for Osaava; it can be stopped, started again and changed. */
    public ReferenceHost host() {
        return started.host.orElseThrow();
    }

    /** The mail server that the product sends by; it keeps what it gets. */
    public MailCatcher mail() {
        return started.mail.orElseThrow();
    }

    public People people() {
        return new HostPeople(host().records());
    }

    /** A bearer token of one of the demo people. */
    public String token(DemoPeople person) {
        return signIn().token(HostPeople.of(person));
    }

    /** A bearer token of anybody; the host need not know them. */
    public String token(Person person) {
        return signIn().token(person);
    }

    /**
     * A bearer token of somebody whom another host than the reference host knows.
     *
     * @param host as it is named in {@code polku.hosts}
     */
    public String token(Person person, String host) {
        return signIn().token(person, Map.of("host", host));
    }

    /** The secrets in use, for tests that look for them where they must not be. */
    public Secrets secrets() {
        return secrets;
    }

    /**
     * Another node of the product.
     *
     * @param url where it is, without a slash at the end
     * @param end ends it gently
     */
    public record Node(String url, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Where its data and logs are. */
    public Path home() {
        return options.home();
    }

    /** The server's log. */
    public Path serverLog() {
        return options.home().resolve("log").resolve("payara.log");
    }

    /** The head of the sealed audit, outside the database. */
    public Path auditHead() {
        return auditHeadIn(options.home());
    }

    static Path auditHeadIn(Path home) {
        return home.resolve("audit-head.txt");
    }

    /** The process of the server, to look at; it is ended by {@link #stopServer()}. */
    public ProcessHandle serverProcess() {
        return started.serverProcess.orElseThrow().toHandle();
    }

    /**
     * Starts another server of the same kind and with the same options beside the product's, as a measure of what such a
     * server can do at best. It ends with the installation.
     *
     * @param name its folder and log
     * @param war what it serves; it needs no settings
     * @return where it is, without a slash at the end
     */
    public String startBeside(String name, Path war) {
        PayaraMicro other = new PayaraMicro(
                options.home().resolve(name), options.home().resolve("log").resolve(name + ".log"), Ports.free(), war);
        try {
            other.start(Map.of(), options.serving().jvm(), children);
            return other.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts another node of the product, on the same database and with the same settings. It ends when it is closed, at the
     * latest with the installation.
     *
     * @param name its folder and log
     */
    public Node startNode(String name) {
        PayaraMicro node = new PayaraMicro(
                options.home().resolve(name),
                options.home().resolve("log").resolve(name + ".log"),
                Ports.free(),
                war());
        try {
            Process process = node.start(
                    settings(started.server.orElseThrow())
                            .environment(options.serving().environment()),
                    options.serving().jvm(),
                    children);
            return new Node(node.url(), () -> children.stop(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a part that has ended by itself. */
    Optional<String> fallen() {
        return children.fallen();
    }

    /** Ends the server alone, gently. */
    public void stopServer() {
        started.serverProcess.ifPresent(children::stop);
    }

    /** Ends the server alone, as a power cut would. */
    public void killServer() {
        started.serverProcess.ifPresent(Process::destroyForcibly);
        stopServer();
    }

    /** Starts the server again after it was ended, with the same data and settings. */
    public void startServerAgain() {
        try {
            Server server = started.server.orElseThrow();
            started.serverProcess = Optional.of(server.start(
                    settings(server).environment(options.serving().environment()),
                    options.serving().jvm(),
                    children));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends everything; also done by itself when the JVM ends. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending and the hook at work.
        }
    }

    private synchronized void end() {
        children.close();
        started.mail.ifPresent(MailCatcher::close);
        started.signIn.ifPresent(IdentityProvider::close);
        started.host.ifPresent(ReferenceHost::close);
        started = new Started();
    }

    private void startDatabase() throws IOException {
        try (Step step = new Step("PostgreSQL")) {
            PostgresBinaries binaries =
                    PostgresBinaries.in(ProjectFiles.payaraMicro().resolveSibling("postgresql"));
            Postgres database =
                    Postgres.start(binaries, options.home().resolve("postgresql"), options, secrets, children);
            started.database = Optional.of(database);
            step.done("localhost:" + database.port() + ", database polku");
        }
    }

    private void startHost() throws IOException {
        try (Step step = new Step("Reference host")) {
            ReferenceHost host = ReferenceHost.start(
                    Ports.freeNear(options.listen().host()),
                    secrets.password("host.token"),
                    Catalogue.load().withSkills(options.holdings().skills()),
                    options.holdings().people());
            started.host = Optional.of(host);
            step.done(host.url());
        }
    }

    private void startSignIn() throws IOException {
        try (Step step = new Step("Sign-in")) {
            int web = options.listen().web() == 0
                    ? Ports.free()
                    : options.listen().web();
            Server server = server(web);
            IdentityProvider signIn = new IdentityProvider(people(), server.url(), secrets.password("sign-in.control"));
            signIn.start(Ports.freeNear(options.listen().signIn()));
            started.server = Optional.of(server);
            started.signIn = Optional.of(signIn);
            step.done(signIn.issuer());
        }
    }

    private void startMail() {
        try (Step step = new Step("Mail")) {
            MailCatcher mail = MailCatcher.start(
                    Ports.freeNear(options.listen().mail()), Ports.free(), secrets.password("replies"));
            started.mail = Optional.of(mail);
            step.done("localhost:" + mail.port() + ", which keeps what it gets");
        }
    }

    private Path war() {
        return options.serving().war().orElseGet(ProjectFiles::war);
    }

    private Server server(int port) {
        Path home = options.home().resolve("payara");
        return switch (options.serving().form()) {
            case WAR -> new PayaraMicro(home, serverLog(), port, war());
            case EAR -> new PayaraServer(home, serverLog(), port, ProjectFiles.ear());
        };
    }

    private void startServer() {
        String name = switch (options.serving().form()) {
            case WAR -> "Payara Micro with Polku";
            case EAR -> "Payara Server with Polku";
        };
        try (Step step = new Step(name)) {
            startServerAgain();
            step.done(url());
        }
    }

    /** Until the host has been read once, the product knows nobody who could sign in. */
    private void awaitPeople() {
        try (Step step = new Step("People and profiles")) {
            HostReading reading = new HostReading(database().superuser());
            if (!Await.until(FIRST_READING, reading::complete)) {
                throw new Refusal("Polku could not read the reference host" + reading.fault() + ".");
            }
            step.done("read from the reference host");
        }
    }

    private ServerSettings settings(Server server) {
        return new ServerSettings(server.url(), database(), signIn(), host(), mail(), secrets, auditHead());
    }

    /** A line of progress, with the time it took. */
    private final class Step implements AutoCloseable {
        private final String name;
        private final long start = System.nanoTime();
        private String where = "";

        Step(String name) {
            this.name = name;
        }

        void done(String place) {
            this.where = place;
        }

        @Override
        public void close() {
            if (!where.isEmpty()) {
                double seconds = (System.nanoTime() - start) / 1e9;
                progress.say(String.format(Locale.ROOT, "  %-24s %5.1f s  %s", name, seconds, where));
            }
        }
    }
}
