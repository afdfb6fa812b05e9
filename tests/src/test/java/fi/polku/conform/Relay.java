package fi.polku.conform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in front of a host and may change what is asked and what is answered. */
final class Relay implements AutoCloseable {
    private static final List<String> OWN_HEADERS =
            List.of("connection", "content-length", "host", "upgrade", "http2-settings", "transfer-encoding", "date");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI host;
    private final Mutation mutation;

    /** What is asked: the path is below the base address, with the query. */
    record Sent(String method, String path, Map<String, String> headers, String body) {
        boolean isPage(String collection) {
            return path.startsWith(collection + "?");
        }

        Sent at(String otherPath) {
            return new Sent(method, otherPath, headers, body);
        }

        Sent with(String header, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(header, value);
            return new Sent(method, path, more, body);
        }

        Sent without(String header) {
            Map<String, String> less = new TreeMap<>(headers);
            less.remove(header);
            return new Sent(method, path, less, body);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** What is answered. */
    record Reply(int status, Map<String, String> headers, byte[] body) {
        static Reply status(int status) {
            return new Reply(status, Map.of(), new byte[0]);
        }

        static Reply problem(int status, String type) {
            String body = "<problem xmlns=\"urn:ietf:rfc:7807\"><type>urn:polku:competence-system-adapter:v1:problem:"
                    + type + "</type><title>No</title><status>" + status + "</status></problem>";
            return new Reply(status, Map.of("content-type", "application/problem+xml"), body.getBytes(UTF_8));
        }

        String text() {
            return new String(body, UTF_8);
        }

        Reply saying(String text) {
            return new Reply(status, headers, text.getBytes(UTF_8));
        }

        Reply replacing(String part, String instead) {
            return saying(text().replace(part, instead));
        }

        Reply replacingFirst(String pattern, String instead) {
            return saying(text().replaceFirst(pattern, instead));
        }

        Reply with(String header, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body);
        }

        Reply without(String header) {
            Map<String, String> less = new TreeMap<>(headers);
            less.remove(header);
            return new Reply(status, less, body);
        }
    }

    /** The host behind. */
    interface Host {
        Reply ask(Sent sent) throws IOException;
    }

    /** How the host in front differs from the one behind. */
    interface Mutation {
        Reply answer(Sent sent, Host host) throws IOException;
    }

    Relay(String host, Mutation mutation) {
        this.host = URI.create(host);
        this.mutation = mutation;
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
        return "http://localhost:" + server.getAddress().getPort() + host.getPath();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
                }
            });
            String path =
                    exchange.getRequestURI().toString().substring(host.getPath().length());
            Reply reply = mutation.answer(
                    new Sent(
                            exchange.getRequestMethod(),
                            path,
                            headers,
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8)),
                    this::ask);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply ask(Sent sent) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(host.resolve(sent.path()))
                .method(
                        sent.method(),
                        sent.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(sent.body()));
        sent.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> {
                if (!OWN_HEADERS.contains(name)) {
                    headers.put(name, values.get(0));
                }
            });
            return new Reply(response.statusCode(), headers, response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The parts of a page: what comes before the elements, each element, what comes after. */
    static Optional<List<String>> elements(String page, String element) {
        int first = page.indexOf("<" + element + " ");
        int end = page.lastIndexOf("</");
        if (first < 0 || end < first) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add(page.substring(0, first));
        parts.addAll(Arrays.asList(page.substring(first, end).split("(?=<" + element + " )")));
        parts.add(page.substring(end));
        return Optional.of(parts);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
