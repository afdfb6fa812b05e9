package fi.polku.run.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request, ready to be sent again and again.
 *
 * @param path begins with a slash
 * @param headers a line each, without those that belong to the connection
 * @param body JSON, absent for none
 */
public record Request(String method, String path, List<String> headers, Optional<String> body) {

    public Request {
        headers = List.copyOf(headers);
    }

    /** A GET with these headers, a line each. */
    public static Request get(String path, String... headers) {
        return new Request("GET", path, List.of(headers), Optional.empty());
    }

    static Request post(String path, String json, String... headers) {
        return sending("POST", path, "application/json", json, headers);
    }

    static Request patch(String path, String json, String... headers) {
        return sending("PATCH", path, "application/merge-patch+json", json, headers);
    }

    static Request put(String path, String json, String... headers) {
        return sending("PUT", path, "application/json", json, headers);
    }

    private static Request sending(String method, String path, String type, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        lines.add("Content-Type: " + type);
        return new Request(method, path, lines, Optional.of(body));
    }

    /** The same with one more header. */
    Request with(String header) {
        List<String> lines = new ArrayList<>(headers);
        lines.add(header);
        return new Request(method, path, lines, body);
    }

    /** The same of another path. */
    Request to(String other) {
        return new Request(method, other, headers, body);
    }

    /** As it goes over the wire to that server. */
    public byte[] bytes(URI server) {
        byte[] content = body.orElse("").getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n")
                .append("Host: ")
                .append(server.getAuthority())
                .append("\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.isPresent()) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }
}
