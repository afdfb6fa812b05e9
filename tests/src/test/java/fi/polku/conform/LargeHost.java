package fi.polku.conform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A host of any size that keeps nothing in memory: what it has is computed from a number, as it is asked for. */
final class LargeHost implements AutoCloseable {
    private static final String NAMESPACE = "urn:polku:competence-system-adapter:v1";
    private static final String CHANGED = "2026-01-01T00:00:00Z";
    private static final int COMPETENCES = 100;
    private static final int UNITS_OF_AN_AGENCY = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final int people;
    private final int agencies;
    private final int entries;

    LargeHost(int people, int agencies, int entries) {
        this.people = people;
        this.agencies = agencies;
        this.entries = entries;
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

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String resource = exchange.getRequestURI().getPath().substring(1);
            Map<String, String> asked = parameters(exchange);
            if (!"Bearer large".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                problem(exchange, 401, "unauthorised");
            } else if (resource.equals("capabilities")) {
                capabilities(exchange);
            } else if (count(resource) < 0) {
                problem(exchange, 404, "unknown-resource");
            } else if (!asked.getOrDefault("size", "1").matches("[1-9]\\d{0,2}|[1-4]\\d{3}|5000")
                    || !asked.getOrDefault("cursor", "0.1").matches("\\d+\\.\\d+")) {
                problem(exchange, 400, "invalid");
            } else if ("\"same\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                page(exchange, resource, asked);
            }
        }
    }

    private void page(HttpExchange exchange, String resource, Map<String, String> asked) throws IOException {
        String[] cursor = asked.getOrDefault("cursor", "0." + asked.getOrDefault("size", "500"))
                .split("\\.");
        int from = Integer.parseInt(cursor[0]);
        int to = Math.min(count(resource), from + Integer.parseInt(cursor[1]));
        exchange.getResponseHeaders().set("ETag", "\"same\"");
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, 0);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(exchange.getResponseBody(), UTF_8), 1 << 16)) {
            String next = to < count(resource) ? " next=\"" + to + "." + cursor[1] + "\"" : "";
            out.write("<" + resource + " xmlns=\"" + NAMESPACE + "\" version=\"1.0\" asOf=\"2026-11-20T04:00:00Z\""
                    + next + ">");
            for (int number = from; number < to; number++) {
                out.write(element(resource, number));
            }
            out.write("</" + resource + ">");
        }
    }

    private int count(String resource) {
        return switch (resource) {
            case "scales", "frameworks" -> 1;
            case "competences" -> COMPETENCES;
            case "units" -> agencies * UNITS_OF_AN_AGENCY;
            case "people", "profiles" -> people;
            default -> -1;
        };
    }

    private String element(String resource, int number) {
        return switch (resource) {
            case "scales" ->
                text("<scale id=\"s\" changed=\"%s\"><name fi=\"S\"/>", CHANGED)
                        + "<level value=\"1\"><name fi=\"1\"/></level><level value=\"2\"><name"
                        + " fi=\"2\"/></level></scale>";
            case "frameworks" ->
                text("<framework id=\"f\" scale=\"s\" changed=\"%s\"><name fi=\"F\"/></framework>", CHANGED);
            case "competences" ->
                text(
                        "<competence framework=\"f\" uri=\"urn:c:%d\" changed=\"%s\"><name fi=\"C\"/></competence>",
                        number, CHANGED);
            case "units" -> unit(number);
            case "people" -> person(number);
            default -> profile(number);
        };
    }

    private static String unit(int number) {
        int agency = number - number % UNITS_OF_AN_AGENCY;
        String parent = number == agency ? "" : " parent=\"u-" + agency + "\"";
        return text(
                "<unit id=\"u-%d\" agency=\"u-%d\"%s changed=\"%s\"><name fi=\"U\"/></unit>",
                number, agency, parent, CHANGED);
    }

    private String person(int number) {
        String supervisor = number == 0 ? "" : " supervisor=\"p-" + number / 20 + "\"";
        return text(
                "<person id=\"p-%d\" givenName=\"Given\" familyName=\"Family\" unit=\"u-%d\"%s changed=\"%s\"/>",
                number, number % count("units"), supervisor, CHANGED);
    }

    private String profile(int number) {
        StringBuilder profile = new StringBuilder(text("<profile person=\"p-%d\" changed=\"%s\">", number, CHANGED));
        for (int entry = 0; entry < entries; entry++) {
            profile.append("<entry framework=\"f\" competence=\"urn:c:")
                    .append((number + entry) % COMPETENCES)
                    .append("\" level=\"1\" target=\"2\" assessor=\"supervisor\" assessedBy=\"p-")
                    .append(number / 20)
                    .append("\" assessedOn=\"2026-09-14\"/>");
        }
        return profile.append("</profile>").toString();
    }

    private static void capabilities(HttpExchange exchange) throws IOException {
        send(
                exchange,
                200,
                "application/xml",
                "<capabilities xmlns=\"" + NAMESPACE
                        + "\" version=\"1.0\" asOf=\"2026-11-20T04:00:00Z\" system=\"Large\">"
                        + "<capability name=\"catalogue\"/><capability name=\"people\"/><capability name=\"profiles\"/>"
                        + "</capabilities>");
    }

    private static void problem(HttpExchange exchange, int status, String type) throws IOException {
        send(
                exchange,
                status,
                "application/problem+xml",
                "<problem xmlns=\"urn:ietf:rfc:7807\"><type>" + NAMESPACE + ":problem:" + type
                        + "</type><title>No</title><status>" + status + "</status></problem>");
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(parameter -> parameter.split("=", 2))
                        .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
