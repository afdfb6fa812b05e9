package fi.polku.tests.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between Polku and the reference host: passes everything on, until it is told to misbehave. */
final class Interference implements AutoCloseable {

    /** Answers in the host's place. */
    interface Fault {
        /** Answers, or leaves the request to the host. */
        Outcome on(HttpExchange request) throws IOException;
    }

    /**
     * A request as it came, to the last byte.
     *
     * @param method such as {@code PUT}
     * @param address path and query
     * @param headers a line each
     * @param body its bytes
     */
    record Arrived(String method, String address, List<String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** All of it, for whoever looks for something in it. */
        String everything() {
            return method + " " + address + "\n" + String.join("\n", headers) + "\n\n" + text();
        }
    }

    /** What a fault did with a request. */
    enum Outcome {
        ANSWERED,
        LEFT_TO_HOST
    }

    private static final List<String> PASSED_ON =
            List.of("Authorization", "Contract-Version", "Idempotency-Key", "Content-Type");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final URI host;
    private volatile Optional<Fault> fault = Optional.empty();

    Interference(URI host) {
        this.host = host;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    void misbehave(Fault with) {
        fault = Optional.of(with);
    }

    void behave() {
        fault = Optional.empty();
    }

    /** Every request so far, as method, path and query. */
    List<String> requests() {
        return requests;
    }

    /** The key of every message that was passed on to the host so far; a message that came twice is there twice. */
    List<String> keys() {
        return keys;
    }

    /** Every request that could change something at the host, in the order in which they came. */
    List<Arrived> arrived() {
        return arrived;
    }

    private void keep(HttpExchange request) throws IOException {
        byte[] body = request.getRequestBody().readAllBytes();
        request.setStreams(new ByteArrayInputStream(body), null);
        if (!request.getRequestMethod().equals("GET")
                || request.getRequestURI().getPath().contains("/evidence/")) {
            List<String> headers = new ArrayList<>();
            request.getRequestHeaders().forEach((name, values) -> headers.add(name + ": " + String.join(", ", values)));
            arrived.add(new Arrived(
                    request.getRequestMethod(), request.getRequestURI().toString(), headers, body));
        }
    }

    private void handle(HttpExchange request) throws IOException {
        try (request) {
            keep(request);
            requests.add(request.getRequestMethod() + " " + request.getRequestURI());
            Optional<Fault> now = fault;
            if (now.isEmpty() || now.get().on(request) == Outcome.LEFT_TO_HOST) {
                passOn(request);
            }
        }
    }

    private void passOn(HttpExchange request) throws IOException {
        answer(request, ask(request));
    }

    /** Gives the host's answer to Polku. */
    static void answer(HttpExchange request, HttpResponse<byte[]> answer) throws IOException {
        typeOf(request, answer);
        write(request, answer.statusCode(), answer.body());
    }

    static void typeOf(HttpExchange request, HttpResponse<byte[]> answer) {
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> request.getResponseHeaders().set("Content-Type", type));
    }

    /** Asks the host what Polku asks. */
    HttpResponse<byte[]> ask(HttpExchange request) throws IOException {
        return ask(request, request.getRequestURI());
    }

    /** The same by another address. */
    HttpResponse<byte[]> ask(HttpExchange request, URI address) throws IOException {
        HttpRequest.Builder copy = HttpRequest.newBuilder(host.resolve(address))
                .method(
                        request.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                request.getRequestBody().readAllBytes()));
        PASSED_ON.forEach(
                name -> Optional.ofNullable(request.getRequestHeaders().getFirst(name))
                        .ifPresent(value -> copy.header(name, value)));
        Optional.ofNullable(request.getRequestHeaders().getFirst("Idempotency-Key"))
                .ifPresent(keys::add);
        try {
            return client.send(copy.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void write(HttpExchange request, int status, byte[] body) throws IOException {
        request.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            request.getResponseBody().write(body);
        }
    }

    /** Every answer is this. */
    static Fault answering(int status, String type, String body, String... headers) {
        return request -> {
            request.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                request.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            write(request, status, body.getBytes(StandardCharsets.UTF_8));
            return Outcome.ANSWERED;
        };
    }

    /** The host says that it is a small one, which offers no more than this. */
    static Fault offeringOnly(String... capabilities) {
        StringBuilder document = new StringBuilder("<capabilities xmlns='urn:polku:competence-system-adapter:v1'"
                + " version='1.0' asOf='2026-11-22T05:00:00Z' system='small'>");
        for (String capability : capabilities) {
            document.append("<capability name='").append(capability).append("'/>");
        }
        return only("capabilities", answering(200, "application/xml", document + "</capabilities>"));
    }

    /** Every answer is a document of the contract that holds this, whatever was asked for. */
    static Fault sending(String before, String elements) {
        return request -> {
            String collection = collection(request);
            return answering(
                            200,
                            "application/xml",
                            before + "<" + collection
                                    + " xmlns='urn:polku:competence-system-adapter:v1' version='1.0' asOf='2030-01-01T00:00:00Z'>"
                                    + elements
                                    + "</" + collection + ">")
                    .on(request);
        };
    }

    /** Promises more than it gives and hangs up. */
    static Fault breakingOff() {
        return request -> {
            request.getResponseHeaders().set("Content-Type", "application/xml");
            request.sendResponseHeaders(200, 100_000);
            request.getResponseBody().write("<units xmlns='urn:polku".getBytes(StandardCharsets.UTF_8));
            request.getResponseBody().flush();
            // closing the exchange short of what was promised resets the connection
            return Outcome.ANSWERED;
        };
    }

    /** Never ends. */
    static Fault endless() {
        return request -> {
            request.getResponseHeaders().set("Content-Type", "application/xml");
            request.sendResponseHeaders(200, 0);
            byte[] blanks = new byte[1 << 16];
            Arrays.fill(blanks, (byte) ' ');
            try (OutputStream body = request.getResponseBody()) {
                body.write(("<" + collection(request)
                                + " xmlns='urn:polku:competence-system-adapter:v1' asOf='2030-01-01T00:00:00Z'>")
                        .getBytes(StandardCharsets.UTF_8));
                while (!Thread.currentThread().isInterrupted()) {
                    body.write(blanks);
                }
            } catch (IOException e) {
                // the reader has had enough, which is what is wanted
            }
            return Outcome.ANSWERED;
        };
    }

    /**
     * Promises that much and sends it, element by element, until nobody takes it any more.
     *
     * @param taken how many bytes were taken; some of them wait in between
     */
    static Fault gigabytes(int number, AtomicLong taken) {
        return request -> {
            long promised = (long) number << 30;
            request.getResponseHeaders().set("Content-Type", "application/xml");
            request.sendResponseHeaders(200, promised);
            String element = "<unknown note='" + "x".repeat(4000) + "'/>";
            byte[] elements = element.repeat(64).getBytes(StandardCharsets.UTF_8);
            try (OutputStream body = request.getResponseBody()) {
                body.write(("<" + collection(request)
                                + " xmlns='urn:polku:competence-system-adapter:v1' asOf='2030-01-01T00:00:00Z'>")
                        .getBytes(StandardCharsets.UTF_8));
                while (taken.get() < promised) {
                    body.write(elements);
                    taken.addAndGet(elements.length);
                }
            } catch (IOException e) {
                // the reader has had enough, which is what is wanted
            }
            return Outcome.ANSWERED;
        };
    }

    /** Lets the host do what is asked, and then loses its answer. */
    Fault losingAnswers(String method, AtomicInteger lost) {
        return request -> {
            if (!method.equals(request.getRequestMethod())) {
                return Outcome.LEFT_TO_HOST;
            }
            ask(request);
            lost.incrementAndGet();
            answering(502, "text/plain", "lost").on(request);
            return Outcome.ANSWERED;
        };
    }

    /** Only requests for this collection are disturbed. */
    static Fault only(String collection, Fault fault) {
        return request -> collection.equals(collection(request)) ? fault.on(request) : Outcome.LEFT_TO_HOST;
    }

    static String collection(HttpExchange request) {
        String path = request.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
