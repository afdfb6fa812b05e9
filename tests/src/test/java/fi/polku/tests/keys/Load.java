package fi.polku.tests.keys;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** People who write and read on and on, and some who write for the first time, until they are asked to stop. */
final class Load implements AutoCloseable {
    private static final String ENTRIES = "/api/v1/log-entries";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> going = new ArrayList<>();
    private final Map<String, String> written = new ConcurrentHashMap<>();
    private final Map<String, Someone> authors = new ConcurrentHashMap<>();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicReference<String> failure = new AtomicReference<>("");
    private volatile boolean on = true;

    /** These write and read their own entries. */
    Load goesOn(List<Someone> people, Function<Someone, Caller> as) {
        for (Someone someone : people) {
            going.add(threads.submit(() -> {
                Caller caller = as.apply(someone);
                for (int i = 0; on; i++) {
                    String id = write(caller, someone, "Merkintä " + i);
                    check(caller.get(ENTRIES + "/" + id), id);
                }
            }));
        }
        return this;
    }

    /** These write for the first time, one after another. */
    Load begins(Queue<Someone> people, Function<Someone, Caller> as) {
        going.add(threads.submit(() -> {
            for (Someone someone = people.poll(); on && someone != null; someone = people.poll()) {
                write(as.apply(someone), someone, "Ensimmäinen merkintä");
            }
        }));
        return this;
    }

    private String write(Caller caller, Someone someone, String text) {
        Answer answer = caller.post(ENTRIES, Map.of("whatHappened", text));
        if (answer.status() != 201) {
            failure.compareAndSet("", answer.toString());
            on = false;
            throw new IllegalStateException(answer.toString());
        }
        String id = answer.text("id");
        written.put(id, text);
        authors.put(id, someone);
        return id;
    }

    private void check(Answer answer, String id) {
        if (answer.status() != 200 || !answer.text("whatHappened").equals(written.get(id))) {
            failure.compareAndSet("", answer.toString());
            on = false;
            throw new IllegalStateException(answer.toString());
        }
        read.incrementAndGet();
    }

    /** What went wrong first; empty when nothing did. */
    String failure() {
        return Objects.requireNonNullElse(failure.get(), "");
    }

    int reads() {
        return read.get();
    }

    int writers() {
        return (int) authors.values().stream().map(Someone::id).distinct().count();
    }

    /** Reads all that was written; says what does not read as it should. */
    List<String> lost(Function<Someone, Caller> as) {
        Queue<String> lost = new ConcurrentLinkedQueue<>();
        written.forEach((id, text) -> {
            Someone author = authors.get(id);
            Answer answer = as.apply(
                            author == null ? authors.values().iterator().next() : author)
                    .get(ENTRIES + "/" + id);
            if (answer.status() != 200 || !answer.text("whatHappened").equals(text)) {
                lost.add(answer.toString());
            }
        });
        return List.copyOf(lost);
    }

    /** Ends it, and waits until everybody has. */
    Load stop() throws Exception {
        on = false;
        for (Future<?> each : going) {
            try {
                each.get();
            } catch (java.util.concurrent.ExecutionException e) {
                failure.compareAndSet("", String.valueOf(e.getCause()));
            }
        }
        return this;
    }

    @Override
    public void close() {
        on = false;
        threads.shutdownNow();
    }
}
