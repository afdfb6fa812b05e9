package fi.polku.conform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the host.
 *
 * @param method such as {@code GET}
 * @param path below the base address, with the query
 * @param headers besides the usual ones, or instead of them; empty leaves a usual one out
 * @param body of a message
 */
record Question(String method, String path, Map<String, String> headers, Optional<String> body) {
    static Question get(String path) {
        return new Question("GET", path, Map.of(), Optional.empty());
    }

    static Question put(String path, String body) {
        return new Question("PUT", path, Map.of(), Optional.of(body));
    }

    static Question delete(String path) {
        return new Question("DELETE", path, Map.of(), Optional.empty());
    }

    Question with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Question(method, path, more, body);
    }

    /** As the report names it; cursors are long and say nothing to people. */
    String words() {
        String start = path.length() > 120 ? path.substring(0, 117) + "..." : path;
        StringBuilder words = new StringBuilder(method + " " + start);
        headers.forEach(
                (name, value) -> words.append(value.isEmpty() ? " without " + name : " with " + name + ": " + value));
        return words.toString();
    }
}
