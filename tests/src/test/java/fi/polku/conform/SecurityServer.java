package fi.polku.conform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;

/**
 * What X-Road's security servers do of a REST service, as far as the contract can notice: only the service's path is
 * known, a request without a client is refused, and some headers of the host's answer are the server's own.
 */
public final class SecurityServer implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of(
            "authorization",
            "contract-version",
            "idempotency-key",
            "content-type",
            "if-none-match",
            "accept-encoding",
            "x-road-client",
            "x-road-id",
            "x-road-userid",
            "x-road-issue");
    private static final List<String> ANSWERED =
            List.of("content-type", "etag", "content-encoding", "www-authenticate", "retry-after");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String path;
    private final URI host;

    /**
     * @param path where the service is to be found, with a slash at the end
     * @param host where it really is
     */
    public SecurityServer(String path, String host) throws IOException {
        this.path = path;
        this.host = URI.create(host);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The service's address on the security server. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().toString();
            if (!address.startsWith(path) || exchange.getRequestHeaders().getFirst("X-Road-Client") == null) {
                exchange.getResponseHeaders().set("X-Road-Error", "Client.BadRequest");
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            passOn(exchange, address.substring(path.length()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOn(HttpExchange exchange, String rest) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(host.resolve(rest))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, values.get(0));
            }
        });
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        ANSWERED.forEach(name -> response.headers()
                .firstValue(name)
                .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
        exchange.getResponseHeaders().set("X-Road-Request-Hash", "0");
        exchange.sendResponseHeaders(response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
        exchange.getResponseBody().write(response.body());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
