package fi.polku.tests.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Somebody writes more often than the limit lets through. */
@PolkuTest
class RequestsAreTooManyIT {
    private static final int THREADS = 4;
    /** Well above the limit of the tests' site and what comes back meanwhile. */
    private static final int ENOUGH = 12_000;

    private final Site polku;

    RequestsAreTooManyIT(Site polku) {
        this.polku = polku;
    }

    @Test
    void who_is_too_quick_is_told_when_to_come_back_and_nobody_else_is_held_up() throws Exception {
        Someone quick = polku.people().fresh();
        Answer refused = untilRefused(polku.as(quick)).orElseThrow();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 60));
        assertThat(refused.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.text("title")).isEqualTo("Too many requests");
        // reading goes on, and so does everybody else
        polku.as(quick).get("/api/v1/goals").expect(200);
        polku.as(polku.people().fresh())
                .post("/api/v1/goals", Map.of("title", "Ehdin kyllä"))
                .expect(201);
    }

    /** By what is quickly refused anyway. */
    private static Optional<Answer> untilRefused(Caller caller) throws Exception {
        AtomicInteger left = new AtomicInteger(ENOUGH);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Optional<Answer>>> tries = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                tries.add(threads.submit(() -> {
                    while (left.decrementAndGet() > 0) {
                        Answer answer = caller.post("/api/v1/goals", Map.of("title", ""));
                        if (answer.status() != 400) {
                            left.set(0);
                            return Optional.of(answer);
                        }
                    }
                    return Optional.empty();
                }));
            }
            List<Answer> refused = new ArrayList<>();
            for (Future<Optional<Answer>> each : tries) {
                each.get().ifPresent(refused::add);
            }
            return refused.stream().findFirst();
        } finally {
            threads.shutdownNow();
        }
    }
}
