package fi.polku.run.http;

import fi.polku.run.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many callers, each with a connection of its own, who ask again as soon as they are answered. */
final class Load {
    private final URI server;
    private final Request request;
    private final int expected;
    private final int callers;

    /** @param expected the status that every answer must have */
    Load(URI server, Request request, int expected, int callers) {
        this.server = server;
        this.request = request;
        this.expected = expected;
        this.callers = callers;
    }

    /** Asks for so long. */
    Timings run(Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Future<long[]>> parts = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                parts.add(threads.submit((Callable<long[]>) () -> call(end)));
            }
            List<long[]> nanos = new ArrayList<>();
            for (Future<long[]> part : parts) {
                nanos.add(part.get());
            }
            return new Timings(nanos, Duration.ofNanos(System.nanoTime() - begin));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped in the middle of measuring.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] call(long end) throws IOException {
        byte[] bytes = request.bytes(server);
        long[] nanos = new long[1 << 14];
        int count = 0;
        try (KeptConnection connection = new KeptConnection(server)) {
            long start = System.nanoTime();
            while (start < end && !Thread.currentThread().isInterrupted()) {
                int status = connection.ask(bytes);
                long now = System.nanoTime();
                if (status != expected) {
                    throw new Refusal(request.method() + " " + request.path() + " was answered with " + status
                            + " instead of " + expected + " in the middle of measuring:\n" + connection.head());
                }
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = now - start;
                start = now;
            }
        }
        return Arrays.copyOf(nanos, count);
    }
}
