package fi.polku.run.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A host by HTTP that hands out prepared documents. It can be read only when it has been opened, and once each time: before and
 * afterwards it asks the caller to come again in a second.
 */
final class LargeHost implements AutoCloseable {
    private static final int THREADS = 2;
    private static final String CURSOR = "[0-9]+\\.[a-z]+-[0-9]{4}";
    private static final String CAPABILITIES = "<capabilities xmlns=\"urn:polku:competence-system-adapter:v1\""
            + " version=\"1.0\" asOf=\"%s\" system=\"Large\"><capability name=\"catalogue\"/><capability"
            + " name=\"people\"/><capability name=\"profiles\"/><capability name=\"changes\"/></capabilities>";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private volatile boolean open;
    private volatile boolean begun;
    private volatile int round;

    /**
     * @param folder has a folder of documents for each round of changes
     */
    LargeHost(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Where the documents of a round are. */
    Path documents(int ofRound) {
        return folder.resolve(String.valueOf(ofRound));
    }

    /** Can be read once, as it is after that round of changes. */
    void open(int afterRound) {
        round = afterRound;
        begun = false;
        open = true;
    }

    /** Whether somebody has come since it was opened. */
    boolean begun() {
        return begun;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String resource = exchange.getRequestURI().getPath().substring(1);
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            String cursor = query.contains("cursor=") ? query.replaceFirst(".*cursor=([^&]*).*", "$1") : "";
            if (resource.equals("capabilities")) {
                capabilities(exchange);
            } else if (!Population.COLLECTIONS.contains(resource) || !(cursor.isEmpty() || cursor.matches(CURSOR))) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                // the run has begun; the next one waits until it is let in
                open = false;
                document(exchange, cursor.isEmpty() ? first(resource, query) : documentAt(cursor));
            }
        }
    }

    /** Everything is of the round at hand: a host whose clock went back would be believed again whatever it tells. */
    private Path first(String resource, String query) {
        int wanted = query.contains("changedSince=") ? Documents.CHANGED : round;
        return documents(wanted).resolve(Documents.name(resource, 1) + ".xml");
    }

    private Path documentAt(String cursor) {
        int dot = cursor.indexOf('.');
        return documents(Integer.parseInt(cursor.substring(0, dot))).resolve(cursor.substring(dot + 1) + ".xml");
    }

    private void capabilities(HttpExchange exchange) throws IOException {
        if (!open) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        begun = true;
        byte[] body = CAPABILITIES.formatted(Moments.asOf(round)).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void document(HttpExchange exchange, Path document) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, Files.size(document));
        try (OutputStream out = exchange.getResponseBody()) {
            Files.copy(document, out);
        }
    }
}
