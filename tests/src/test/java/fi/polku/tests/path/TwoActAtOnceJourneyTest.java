package fi.polku.tests.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two who act on a path at the same moment: one after the other, and never half of both. */
@PolkuTest
class TwoActAtOnceJourneyTest {
    private final Site polku;

    TwoActAtOnceJourneyTest(Site polku) {
        this.polku = polku;
    }

    @RepeatedTest(3)
    void two_approvals_are_one() {
        Walk walk = Walk.begun(polku);
        walk.finish(walk.first());
        List<Integer> statuses = atOnce(() -> walk.approve(walk.first()), () -> walk.approve(walk.first()));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(reviews(walk.first(), "decision = 'approve'")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void approval_and_withdrawal_exclude_each_other() {
        Walk walk = Walk.begun(polku);
        walk.finish(walk.first());
        List<Integer> statuses = atOnce(
                () -> walk.approve(walk.first()),
                () -> walk.person.post("/api/v1/steps/" + walk.first() + "/withdraw"));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        boolean approved = walk.step(walk.first()).getString("status").equals("completed");
        assertThat(reviews(walk.first(), "decision = 'approve'")).isEqualTo(approved ? 1 : 0);
        assertThat(reviews(walk.first(), "withdrawn_at is not null")).isEqualTo(approved ? 0 : 1);
    }

    @Test
    void last_two_steps_approved_at_once_complete_the_path() {
        Walk walk = Walk.begun(polku);
        Stream.of(walk.first(), walk.second(), walk.third()).forEach(walk::finish);
        walk.approve(walk.first()).expect(200);
        assertThat(atOnce(() -> walk.approve(walk.second()), () -> walk.approve(walk.third())))
                .containsExactly(200, 200);
        assertThat(walk.person.get("/api/v1/me/path").has("completedAt")).isTrue();
    }

    @Test
    void two_beginnings_are_one_path() {
        Walk walk = Walk.begun(polku);
        walk.person.delete("/api/v1/me/path").expect(204);
        Supplier<Answer> begin = () -> walk.person.post("/api/v1/me/path", Map.of("template", walk.template));
        assertThat(atOnce(begin, begin)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void agreement_and_withdrawal_of_a_proposal_exclude_each_other() {
        Walk walk = Walk.begun(polku);
        String id = walk.proposedByPerson(Map.of("change", "drop", "step", walk.third()));
        List<Integer> statuses = atOnce(
                () -> walk.supervisor.post("/api/v1/proposals/" + id + "/agree"),
                () -> walk.person.post("/api/v1/proposals/" + id + "/withdraw"));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(walk.titles()).hasSize(statuses.get(0) == 200 ? 2 : 3);
    }

    private long reviews(String step, String which) {
        return polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku.step_review where step = cast(? as uuid) and " + which,
                        step);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Supplier<Answer>... calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        CountDownLatch ready = new CountDownLatch(calls.length);
        try {
            List<CompletableFuture<Integer>> answers = Stream.of(calls)
                    .map(call -> CompletableFuture.supplyAsync(
                            () -> {
                                ready.countDown();
                                await(ready);
                                return call.get().status();
                            },
                            threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
