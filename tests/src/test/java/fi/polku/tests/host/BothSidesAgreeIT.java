package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Part;
import fi.polku.reference.RecordKind;
import fi.polku.tests.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * People decide this and that while the host fails in every way; once it is mended it holds exactly what each of them shares,
 * as they shared it last, and nothing came to it out of order.
 */
@HostTest
class BothSidesAgreeIT {
    private static final int DEEDS = 40;

    private final HostSite polku;

    BothSidesAgreeIT(HostSite polku) {
        this.polku = polku;
    }

    @TestFactory
    Stream<DynamicTest> whatever_happened_both_sides_agree() {
        return Stream.of(20261122L, 7L, 42L)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> agree(new Random(seed))));
    }

    @Test
    void what_was_tried_stays_known_when_it_is_superseded_while_it_fails() throws Exception {
        Completed person = new Completed(polku, 1, "Valmis");
        String item = person.completion(0);
        Semaphore arrived = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        polku.way().misbehave(request -> {
            if (!request.getRequestMethod().equals("PUT")) {
                return Interference.Outcome.LEFT_TO_HOST;
            }
            polku.way().ask(request);
            arrived.release();
            goOn.acquireUninterruptibly();
            return Interference.answering(502, "text/plain", "lost").on(request);
        });
        person.send(item).expect(200);
        assertThat(arrived.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        person.takeBack(item).expect(200);
        try (Connection other = polku.site().database().postgres().superuser().connect()) {
            other.setAutoCommit(false);
            try (PreparedStatement lock = other.prepareStatement(
                    "select 1 from polku.outbox where person = ? and kind = 'step-withdrawn' for update")) {
                lock.setObject(1, person.who().id());
                assertThat(lock.executeQuery().next()).isTrue();
            }
            CompletableFuture<Answer> again = CompletableFuture.supplyAsync(() -> person.send(item));
            polku.await("nobody supersedes the withdrawal", () -> waiting() == 1);
            goOn.release();
            polku.await("the failure is not written down", () -> waiting() == 2);
            other.rollback();
            again.get(1, TimeUnit.MINUTES).expect(200);
        }
        assertThat(arrived.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThat(person.outbox())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("kind", "step").containsEntry("attempts", 2));
        polku.way().behave();
        goOn.release(10);
        person.awaitState(item, "sent");
    }

    @Test
    void what_was_tried_stays_known_through_a_withdrawal_that_never_left() throws Exception {
        Completed person = new Completed(polku, 1, "Valmis");
        String item = person.completion(0);
        Completed another = new Completed(polku, 1, "Valmis");
        String anothers = another.completion(0);
        polku.way().misbehave(request -> {
            polku.way().ask(request);
            return Interference.answering(503, "text/plain", "lost", "Retry-After", "600")
                    .on(request);
        });
        person.send(item).expect(200);
        polku.await(
                "the first attempt has not failed",
                () -> person.outbox().stream().anyMatch(row -> row.containsKey("fault")));
        Semaphore arrived = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        polku.way().misbehave(request -> {
            if (request.getRequestMethod().equals("GET")) {
                return Interference.Outcome.LEFT_TO_HOST;
            }
            arrived.release();
            goOn.acquireUninterruptibly();
            return Interference.Outcome.LEFT_TO_HOST;
        });
        // while another's message is on its way nothing of this person's leaves
        another.send(anothers).expect(200);
        assertThat(arrived.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        person.takeBack(item).expect(200);
        person.send(item).expect(200);
        person.takeBack(item).expect(200);
        assertThat(person.state(item)).isEqualTo("taking-back");
        polku.way().behave();
        goOn.release(10);
        person.awaitState(item, "taken-back");
        assertThat(held(person, RecordKind.STEP, person.step(0))).isEmpty();
    }

    /** How many transactions of the product wait for another. */
    private long waiting() {
        return polku.site()
                .database()
                .one(
                        Long.class,
                        "select count(*) from pg_stat_activity where usename = 'polku_app' and wait_event_type = 'Lock'");
    }

    private void agree(Random random) {
        Completed person = new Completed(polku, 1, "Valmis");
        String goal = person.me()
                .post("/api/v1/goals", Map.of("title", "Tavoite 0", "status", "active"))
                .expect(201)
                .text("id");
        List<String> items = new ArrayList<>(List.of(person.completion(0), person.evidence(0, 0, "Näyttö", Map.of())));
        for (int i = 1; i <= DEEDS; i++) {
            if (random.nextInt(4) == 0) {
                disturb(random);
            }
            if (random.nextInt(3) == 0) {
                goal(person, goal, i, random);
            } else {
                decide(person, items.get(random.nextInt(items.size())));
            }
        }
        polku.way().behave();
        polku.await(
                "the outbox is not empty", () -> person.outbox().stream().allMatch(row -> row.containsKey("sent_at")));
        agreed(person, goal, items);
        inOrder(person);
    }

    private void disturb(Random random) {
        switch (random.nextInt(4)) {
            case 0 ->
                polku.way()
                        .misbehave(polku.way()
                                .losingAnswers(random.nextBoolean() ? "PUT" : "DELETE", new AtomicInteger()));
            case 1 -> polku.way().misbehave(Interference.answering(503, "text/plain", "later"));
            case 2 -> polku.way().misbehave(Interference.answering(429, "text/plain", "slowly", "Retry-After", "1"));
            default -> polku.way().behave();
        }
    }

    private static void goal(Completed person, String goal, int number, Random random) {
        String shares = "/api/v1/goals/" + goal + "/shares";
        switch (random.nextInt(3)) {
            case 0 -> person.me().post(shares, Map.of("with", "host")).expect(201);
            case 1 -> person.me().delete(shares, Map.of("with", "host")).expect(204);
            default -> {
                Answer read = person.me().get("/api/v1/goals/" + goal);
                person.me()
                        .patch("/api/v1/goals/" + goal, read, Map.of("title", "Tavoite " + number))
                        .expect(200);
            }
        }
    }

    /** Gives what is not given, and takes back what is. */
    private static void decide(Completed person, String item) {
        String state = person.state(item);
        boolean open = List.of("draft", "kept", "taking-back", "taken-back").contains(state);
        Answer done = open ? person.send(item) : person.takeBack(item);
        done.expect(200);
    }

    private void agreed(Completed person, String goal, List<String> items) {
        boolean shared = !polku.site()
                .database()
                .rows("select 1 from polku.share where subject = ?::uuid and reader_kind = 'host'", goal)
                .isEmpty();
        Optional<Part> held = held(person, RecordKind.GOAL, goal);
        assertThat(held.isPresent()).as("goal").isEqualTo(shared);
        held.ifPresent(part -> assertThat(part.child("title").map(Part::text).or(() -> part.attribute("title")))
                .contains(person.me().get("/api/v1/goals/" + goal).text("title")));
        for (String item : items) {
            boolean given = person.state(item).equals("sent");
            RecordKind kind = items.indexOf(item) == 0 ? RecordKind.STEP : RecordKind.EVIDENCE;
            String subject = kind == RecordKind.STEP ? person.step(0) : item;
            assertThat(held(person, kind, subject).isPresent())
                    .as("%s %s", kind, person.state(item))
                    .isEqualTo(given);
        }
    }

    private Optional<Part> held(Completed person, RecordKind kind, String id) {
        return polku.host()
                .records()
                .received()
                .find(kind, person.who().account().id(), id);
    }

    /** Keys come in the order of their places; a key comes again only before the next one does. */
    private void inOrder(Completed person) {
        List<String> keys = new ArrayList<>();
        polku.way().arrived().stream()
                .filter(request -> !request.method().equals("GET"))
                .filter(request ->
                        request.address().contains(person.who().account().id()))
                .map(BothSidesAgreeIT::key)
                .filter(key -> keys.isEmpty() || !keys.get(keys.size() - 1).equals(key))
                .forEach(keys::add);
        assertThat(keys).doesNotHaveDuplicates();
        List<String> sent = person.outbox().stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
        assertThat(keys.stream().filter(sent::contains)).containsExactlyElementsOf(sent);
    }

    private static String key(Interference.Arrived request) {
        return request.headers().stream()
                .filter(header -> header.toLowerCase(java.util.Locale.ROOT).startsWith("idempotency-key: "))
                .map(header -> header.substring(header.indexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }
}
