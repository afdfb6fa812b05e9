package fi.polku.reference;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest calls of the contract, with what X-Road's headers said of each: so that one can see who really asked. */
public final class Calls {
    private static final int KEPT = 1000;

    private final Deque<Call> latest = new ArrayDeque<>();

    /**
     * One call.
     *
     * @param method such as {@code GET}
     * @param address path and query, as they came
     * @param client {@code X-Road-Client}
     * @param id {@code X-Road-Id}
     * @param user {@code X-Road-UserId}
     * @param issue {@code X-Road-Issue}
     */
    public record Call(
            String method,
            String address,
            Optional<String> client,
            Optional<String> id,
            Optional<String> user,
            Optional<String> issue) {}

    /** The latest calls, oldest first. */
    public synchronized List<Call> latest() {
        return List.copyOf(latest);
    }

    synchronized void note(HttpExchange exchange) {
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                header(exchange, "X-Road-Client"),
                header(exchange, "X-Road-Id"),
                header(exchange, "X-Road-UserId"),
                header(exchange, "X-Road-Issue")));
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
}
