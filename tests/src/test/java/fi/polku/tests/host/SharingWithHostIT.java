package fi.polku.tests.host;

import static fi.polku.tests.host.Interference.answering;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Goal;
import fi.polku.tests.Answer;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An owner shares a goal with the host, changes it, takes it back. */
@HostTest
class SharingWithHostIT {
    private static final Map<String, String> HOST = Map.of("with", "host");

    private final HostSite polku;

    SharingWithHostIT(HostSite polku) {
        this.polku = polku;
    }

    @Test
    void the_host_gets_the_summary_and_nothing_more() {
        Someone expert = polku.site().people().fresh();
        String goal = goal(expert, "Johdan kokouksen alusta loppuun");
        assertThat(received(expert)).isEmpty();
        polku.site().as(expert).post("/api/v1/goals/" + goal + "/shares", HOST).expect(201);
        polku.await("the host has not received the goal", () -> received(expert).size() == 1);
        assertThat(received(expert).get(0).toString())
                .contains("Johdan kokouksen alusta loppuun", goal)
                .doesNotContain("SALAISTA");
        assertThat(outbox(goal)).allMatch(row -> row.containsKey("sent_at") && !row.containsKey("content"));
    }

    @Test
    void a_change_follows_and_a_withdrawal_ends_it() {
        Someone expert = polku.site().people().fresh();
        String goal = goal(expert, "Ensimmäinen otsikko");
        polku.site().as(expert).post("/api/v1/goals/" + goal + "/shares", HOST).expect(201);
        polku.await("the host has not received the goal", () -> received(expert).size() == 1);
        Answer read = polku.site().as(expert).get("/api/v1/goals/" + goal).expect(200);
        polku.site()
                .as(expert)
                .patch("/api/v1/goals/" + goal, read, Map.of("title", "Toinen otsikko"))
                .expect(200);
        polku.await(
                "the host has not received the change",
                () -> received(expert).toString().contains("Toinen otsikko"));
        polku.site()
                .as(expert)
                .delete("/api/v1/goals/" + goal + "/shares", HOST)
                .expect(204);
        polku.await("the host still has the goal", () -> received(expert).isEmpty());
    }

    @Test
    void a_goal_that_is_not_shared_never_leaves() {
        Someone expert = polku.site().people().fresh();
        String goal = goal(expert, "Vain minulle");
        Answer read = polku.site().as(expert).get("/api/v1/goals/" + goal).expect(200);
        polku.site()
                .as(expert)
                .patch("/api/v1/goals/" + goal, read, Map.of("title", "Yhä vain minulle"))
                .expect(200);
        assertThat(outbox(goal)).isEmpty();
    }

    @Test
    void what_is_taken_back_while_the_host_is_away_is_never_sent() {
        Someone expert = polku.site().people().fresh();
        polku.way().misbehave(answering(503, "text/plain", "later"));
        String goal = goal(expert, "Kadun tätä kohta");
        polku.site().as(expert).post("/api/v1/goals/" + goal + "/shares", HOST).expect(201);
        polku.await("nothing has been tried", () -> outbox(goal).stream().anyMatch(row -> row.containsKey("fault")));
        polku.site()
                .as(expert)
                .delete("/api/v1/goals/" + goal + "/shares", HOST)
                .expect(204);
        assertThat(outbox(goal)).noneMatch(row -> row.containsKey("content"));
        int before = polku.host().records().goals().messages();
        polku.way().behave();
        polku.await(
                "the withdrawal has not been sent",
                () -> outbox(goal).stream().allMatch(row -> row.containsKey("sent_at")));
        assertThat(received(expert)).isEmpty();
        assertThat(polku.host().records().goals().messages() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void what_could_not_be_sent_is_sent_once_the_host_is_back() {
        Someone expert = polku.site().people().fresh();
        polku.host().stop();
        String goal = goal(expert, "Odotan yhteyttä");
        polku.site().as(expert).post("/api/v1/goals/" + goal + "/shares", HOST).expect(201);
        polku.await("nothing has been tried", () -> outbox(goal).stream().anyMatch(row -> row.containsKey("fault")));
        polku.restartHost();
        polku.await("the host has not received the goal", () -> received(expert).size() == 1);
    }

    @Test
    void an_answer_that_was_lost_is_not_taken_twice() {
        Someone expert = polku.site().people().fresh();
        AtomicInteger lost = new AtomicInteger();
        polku.way().misbehave(polku.way().losingAnswers("PUT", lost));
        String goal = goal(expert, "Kerran riittää");
        int before = polku.host().records().goals().messages();
        polku.site().as(expert).post("/api/v1/goals/" + goal + "/shares", HOST).expect(201);
        polku.await("no answer was lost", () -> lost.get() > 0);
        polku.way().behave();
        polku.await(
                "the goal was not settled", () -> outbox(goal).stream().allMatch(row -> row.containsKey("sent_at")));
        assertThat(received(expert)).hasSize(1);
        assertThat(polku.host().records().goals().messages() - before).isEqualTo(1);
    }

    private String goal(Someone owner, String title) {
        return polku.site()
                .as(owner)
                .post(
                        "/api/v1/goals",
                        Map.of("title", title, "why", "SALAISTA", "success", "SALAISTA", "status", "active"))
                .expect(201)
                .text("id");
    }

    private List<Goal> received(Someone owner) {
        return polku.host().records().goals().of(owner.account().id());
    }

    private List<Map<String, Object>> outbox(String goal) {
        return polku.site().database().rows("select * from polku.outbox where subject = ?::uuid", goal);
    }
}
