package fi.polku.run.sync;

import fi.polku.run.http.KeptConnection;
import fi.polku.run.http.Timings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** People who look at pages while something else goes on: one at each page, who looks again a while after the last byte. */
final class Readers {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ExecutorService threads;
    private final Map<String, Future<Timings>> pages = new LinkedHashMap<>();
    private volatile boolean stopped;

    private Readers(int count) {
        threads = Executors.newFixedThreadPool(count);
    }

    /**
     * Begins.
     *
     * @param server that they look at
     * @param requests for the pages, by their titles
     */
    static Readers at(URI server, Map<String, byte[]> requests) {
        Readers readers = new Readers(requests.size());
        requests.forEach((title, request) ->
                readers.pages.put(title, readers.threads.submit(() -> readers.look(server, request))));
        return readers;
    }

    private Timings look(URI server, byte[] request) throws IOException {
        List<Long> nanos = new ArrayList<>();
        long begin = System.nanoTime();
        try (KeptConnection connection = new KeptConnection(server)) {
            while (!stopped) {
                long start = System.nanoTime();
                int status = connection.ask(request);
                nanos.add(System.nanoTime() - start);
                if (status != 200) {
                    throw new IOException("a page was answered with " + status);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return new Timings(
                List.of(nanos.stream().mapToLong(each -> each).toArray()), Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Ends it; how long they waited, by the titles of the pages. */
    Map<String, Timings> stop() {
        stopped = true;
        Map<String, Timings> timings = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Future<Timings>> page : pages.entrySet()) {
                timings.put(page.getKey(), page.getValue().get());
            }
            return timings;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Somebody could not look at a page", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while people looked at pages", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
