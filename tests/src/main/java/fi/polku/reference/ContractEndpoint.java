package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The contract over HTTP: lets in who has the token, and answers with capabilities and collections, and takes what Polku sends. */
final class ContractEndpoint implements HttpHandler {
    static final String BASE = "/competence/v1/";
    static final String NAMESPACE = "urn:polku:competence-system-adapter:v1";
    static final String VERSION = "1.0";
    private static final List<String> CAPABILITIES = Stream.concat(
                    Stream.of("catalogue", "people", "profiles", "changes", "discussions", "courses"),
                    Arrays.stream(RecordKind.values()).map(RecordKind::resource))
            .toList();

    private final Records records;
    private final RecordEndpoint sent;
    private final Calls calls;
    private final byte[] authorization;

    ContractEndpoint(Records records, Calls calls, String token) {
        this.records = records;
        this.calls = calls;
        this.sent = new RecordEndpoint(records);
        this.authorization = ("Bearer " + token).getBytes(UTF_8);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            calls.note(exchange);
            admit(exchange);
            route(exchange);
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
        }
    }

    /** Answers with a document of that root element, which the rest of it is written to. */
    static void answer(HttpExchange exchange, String root, Consumer<Xml> content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, 0);
        try (var out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            var xml = Xml.document(out, NAMESPACE, root).attribute("version", VERSION);
            content.accept(xml);
            xml.finish();
        }
    }

    private void admit(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var shown = Optional.ofNullable(headers.getFirst("Authorization")).orElse("");
        if (!MessageDigest.isEqual(shown.getBytes(UTF_8), authorization)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            throw Refusal.unauthorised();
        }
        var version = Optional.ofNullable(headers.getFirst("Contract-Version")).orElse(VERSION);
        if (!version.matches("1\\.[0-9]{1,3}")) {
            throw Refusal.invalid("Contract-Version is not one of version 1.");
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(BASE.length()).split("/", -1);
        var kind = path.length > 2 && path[0].equals("people") ? RecordKind.at(path[2]) : Optional.<RecordKind>empty();
        if (kind.isPresent()) {
            sent.handle(exchange, kind.get(), path);
            return;
        }
        var feed = Feed.named(path[0]);
        if (path.length > 1 || (feed.isEmpty() && !path[0].equals("capabilities"))) {
            throw Refusal.unknownResource();
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            throw Refusal.notOffered(exchange.getRequestMethod());
        }
        if (feed.isPresent()) {
            page(exchange, feed.get());
        } else {
            capabilities(exchange);
        }
    }

    private void capabilities(HttpExchange exchange) throws IOException {
        answer(exchange, "capabilities", xml -> {
            xml.attribute("asOf", records.now()).attribute("system", "Polku reference host");
            CAPABILITIES.forEach(name -> xml.empty("capability").attribute("name", name));
        });
    }

    private <T> void page(HttpExchange exchange, Feed<T> feed) throws IOException {
        var traversal = Traversal.of(feed.name(), parameters(exchange), records);
        var ledger = feed.ledger().apply(records);
        if (traversal.first() && unchanged(exchange, feed.name(), ledger)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        var part = ledger.part(traversal.since(), traversal.after(), traversal.size());
        answer(exchange, feed.name(), xml -> {
            xml.attribute("asOf", traversal.asOf())
                    .attribute("since", traversal.since())
                    .attribute(
                            "next",
                            part.next().map(key -> traversal.startingAfter(key).cursor()));
            part.lines().forEach(line -> feed.write(xml, line));
        });
    }

    private static boolean unchanged(HttpExchange exchange, String name, Ledger<?> ledger) {
        var tag = "W/\"%s-%s\"".formatted(name, ledger.lastChange());
        exchange.getResponseHeaders().set("ETag", tag);
        return tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .collect(toMap(
                        parameter -> parameter[0],
                        parameter -> URLDecoder.decode(parameter[1], UTF_8),
                        (first, second) -> first));
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        // What was sent is read to its end, else its sender would meet a closed connection instead of the problem.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        exchange.getResponseHeaders().set("Content-Type", "application/problem+xml");
        exchange.sendResponseHeaders(refusal.status(), 0);
        try (var out = exchange.getResponseBody()) {
            refusal.write(Xml.document(out, "urn:ietf:rfc:7807", "problem"));
        }
    }
}
