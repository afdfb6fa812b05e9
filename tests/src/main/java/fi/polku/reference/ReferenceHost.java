package fi.polku.reference;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The reference host as a running server, on this machine's own address alone. It can be stopped and started again on the same
 * port, and then knows what it knew before.
 *
 * <p>To change what it holds, use {@link #records()}.
 */
public final class ReferenceHost implements AutoCloseable {
    private static final int THREADS = 4;

    static {
        // The JDK's server sends headers and body apart; without this each small answer waits 40 ms for an
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Records records;
    private final Calls calls = new Calls();
    private final String token;
    private final int port;
    private HttpServer server;
    private ExecutorService threads;

    private ReferenceHost(Records records, String token, int wantedPort) throws IOException {
        this.records = records;
        this.token = token;
        this.threads = Executors.newFixedThreadPool(THREADS);
        this.server = listen(wantedPort);
        this.port = server.getAddress().getPort();
    }

    /**
     * Starts the host with the people of {@link Population#SEED}.
     *
     * @param port to listen on, 0 for any free one
     * @param token what a caller of the contract must show
     * @throws IOException when the port is taken
     */
    public static ReferenceHost start(int port, String token) throws IOException {
        return start(port, token, Catalogue.load());
    }

    /**
     * Starts the host with the people of {@link Population#SEED} and another catalogue.
     *
     * @throws IOException when the port is taken
     */
    public static ReferenceHost start(int port, String token, Catalogue catalogue) throws IOException {
        return start(port, token, catalogue, Population.Size.USUAL);
    }

    /**
     * Starts the host with more people and another catalogue.
     *
     * @param size how many people it has
     * @throws IOException when the port is taken
     */
    public static ReferenceHost start(int port, String token, Catalogue catalogue, Population.Size size)
            throws IOException {
        var records = new Records(catalogue, Population.of(Population.SEED, catalogue, size), Clock.systemUTC());
        return new ReferenceHost(records, token, port);
    }

    /** The contract's base address, ending in a slash. */
    public String url() {
        return root() + ContractEndpoint.BASE.substring(1);
    }

    /** The address of a person's own page, in the language that the browser prefers. */
    public String page(String person) {
        return root() + "people/" + person;
    }

    /** What the host holds, for looking at and changing. */
    public Records records() {
        return records;
    }

    /** Who has called by the contract. */
    public Calls calls() {
        return calls;
    }

    /** Stops answering; what the host holds stays. Stopping twice is the same as once. */
    public synchronized void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /**
     * Answers again, on the same port.
     *
     * @throws IOException when another has taken the port meanwhile
     */
    public synchronized void restart() throws IOException {
        stop();
        threads = Executors.newFixedThreadPool(THREADS);
        server = listen(port);
    }

    @Override
    public void close() {
        stop();
    }

    private String root() {
        return "http://localhost:" + port + "/";
    }

    private HttpServer listen(int wantedPort) throws IOException {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort), 0);
            listening.createContext(ContractEndpoint.BASE, new ContractEndpoint(records, calls, token));
            listening.createContext("/", new PageEndpoint(records));
            listening.setExecutor(threads);
            listening.start();
            return listening;
        } catch (IOException e) {
            threads.shutdownNow();
            throw e;
        }
    }
}
