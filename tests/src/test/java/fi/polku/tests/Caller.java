package fi.polku.tests;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody who calls the server, with the same headers each time. Never follows a redirect. */
public final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String root;
    private final Map<String, String> headers;

    Caller(HttpClient http, String root, Map<String, String> headers) {
        this.http = http;
        this.root = root;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller with one more header, or another value of one. */
    public Caller with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(http, root, more);
    }

    /** The same caller at another node, given without a slash at the end. */
    public Caller at(String node) {
        return new Caller(http, node, headers);
    }

    public Answer get(String path) {
        return send("GET", path, "", "");
    }

    /** Sends a JSON object. */
    public Answer post(String path, Map<String, ?> content) {
        return send("POST", path, "application/json", json(content));
    }

    /** Sends nothing. */
    public Answer post(String path) {
        return send("POST", path, "", "");
    }

    /**
     * Sends a JSON merge patch.
     *
     * @param seen the answer whose ETag tells the version that is changed
     */
    public Answer patch(String path, Answer seen, Map<String, ?> change) {
        return with("If-Match", seen.header("ETag").orElseThrow())
                .send("PATCH", path, "application/merge-patch+json", json(change));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", "");
    }

    /** A DELETE with a JSON object. */
    public Answer delete(String path, Map<String, ?> content) {
        return send("DELETE", path, "application/json", json(content));
    }

    /** Sends whatever; a type that is empty is none. */
    public Answer send(String method, String path, String type, String body) {
        Written.json(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .method(
                        method,
                        type.isEmpty() && body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return new Answer(method + " " + path + " " + body, send(http, request.build()));
    }

    /**
     * Sends a form of several parts.
     *
     * @param fields before the file
     * @param fileName as it is, however it is
     * @param content of the file, in the field {@code file}
     */
    public Answer upload(String method, String path, Map<String, String> fields, String fileName, byte[] content) {
        Written.form(fields);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("Content-Type", Parts.TYPE)
                .method(method, BodyPublishers.ofByteArray(Parts.of(fields, "file", fileName, content)));
        headers.forEach(request::header);
        return new Answer(method + " " + path + " with " + fileName, send(http, request.build()));
    }

    /** Takes a file that is there. */
    public byte[] download(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        HttpResponse<byte[]> answer = send(http, request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " → " + answer.statusCode());
        }
        return answer.body();
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        return send(http, request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static <T> HttpResponse<T> send(HttpClient http, HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, ?> content) {
        return Json.createObjectBuilder(content).build().toString();
    }
}
