package fi.polku.tests.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Serves one page with a form that saves itself, and answers its drafts as the test wants. */
final class DraftServer implements AutoCloseable {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="fi"><head><title>Sivu</title><script defer src="/polku.js"></script></head><body>
            %s
            <form method="post" action="/entry" data-autosave="/drafts/1">
              <input type="hidden" name="csrf" value="token">
              <label for="text">Teksti</label><textarea id="text" name="text"></textarea>
              <p role="status" data-autosave-status data-locale="fi-FI" data-saved="Tallennettu {time}"
                 data-offline="Ei yhteyttä" data-failed="Ei tallennettu" data-signed-out="Istunto päättyi"></p>
              <button>Tallenna</button>
            </form>
            <form method="post" action="/sign-out" data-sign-out><button>Kirjaudu ulos</button></form>
            </body></html>
            """;
    private static final String ERRORS =
            "<div id=\"errors\" tabindex=\"-1\"><h2>Virhe</h2><a href=\"#text\">Teksti puuttuu</a></div>";

    private final HttpServer server;
    private final List<String> drafts = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>(Map.of("/drafts/1", 204));

    DraftServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The texts that were sent as drafts and accepted, in order. */
    List<String> drafts() {
        return drafts;
    }

    void answerDraftsWith(int status) {
        answers.put("/drafts/1", status);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (path) {
            case "/polku.js" -> send(exchange, 200, "text/javascript", script());
            case "/drafts/1" -> draft(exchange, sent);
            case "/wrong" -> send(exchange, 400, "text/html", PAGE.formatted(ERRORS));
            case "/entry", "/sign-out" -> send(exchange, 200, "text/html", "<title>Valmis</title><h1>Valmis</h1>");
            default -> send(exchange, 200, "text/html", PAGE.formatted(""));
        }
    }

    private void draft(HttpExchange exchange, String sent) throws IOException {
        int status = answers.getOrDefault("/drafts/1", 204);
        if (status == 204) {
            drafts.add(form(sent).getOrDefault("text", ""));
        }
        if (status == 303) {
            exchange.getResponseHeaders().set("Location", "/sign-in");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static Map<String, String> form(String sent) {
        return Arrays.stream(sent.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String script() throws IOException {
        try (InputStream stream = DraftServer.class.getResourceAsStream("/fi/polku/mentoring/web/assets/polku.js")) {
            if (stream == null) {
                throw new IOException("The product's script is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
