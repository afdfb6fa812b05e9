package fi.polku.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The host's own pages for people: whom one can look at, a person's profile, and a page for addresses that lead nowhere. */
final class PageEndpoint implements HttpHandler {
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final Pattern CHOSEN = Pattern.compile("(?:^|&)lang=(fi|sv|en)(?:&|$)");

    private final Records records;

    PageEndpoint(Records records) {
        this.records = records;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else if (path.equals("/reference.css")) {
                style(exchange);
            } else {
                page(exchange, path, new Words(language(exchange)));
            }
        }
    }

    private void page(HttpExchange exchange, String path, Words words) throws IOException {
        var person = Optional.of(path)
                .filter(address -> address.startsWith("/people/"))
                .map(address -> address.substring("/people/".length()))
                .flatMap(records.people()::find);
        if (path.equals("/")) {
            send(exchange, 200, words, xml -> Layout.people(xml, words));
        } else if (person.isPresent()) {
            send(exchange, 200, words, xml -> new PersonPage(records, words).write(xml, person.get()));
        } else {
            send(exchange, 404, words, xml -> Layout.missing(xml, words));
        }
    }

    private static void send(HttpExchange exchange, int status, Words words, Consumer<Xml> page) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'self'");
        headers.set("Vary", "Accept-Language");
        exchange.sendResponseHeaders(status, 0);
        try (var out = new BufferedOutputStream(exchange.getResponseBody())) {
            var xml = Xml.page(out, words.language());
            page.accept(xml);
            xml.finish();
        }
    }

    private static void style(HttpExchange exchange) throws IOException {
        try (var css = PageEndpoint.class.getResourceAsStream("reference.css")) {
            if (css == null) {
                throw new IllegalStateException("reference.css is missing from the build.");
            }
            var bytes = css.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/css; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String language(HttpExchange exchange) {
        var query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        var chosen = CHOSEN.matcher(query);
        return chosen.find() ? chosen.group(1) : preferred(exchange);
    }

    private static String preferred(HttpExchange exchange) {
        try {
            return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookupTag(ranges, LANGUAGES))
                    .orElse("fi");
        } catch (IllegalArgumentException e) {
            return "fi";
        }
    }
}
