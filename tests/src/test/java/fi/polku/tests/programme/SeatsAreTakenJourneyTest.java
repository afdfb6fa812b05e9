package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Seats at an event: the last one is one person's, the others wait in order, and whoever waits longest moves up when somebody signs off. */
@PolkuTest
class SeatsAreTakenJourneyTest {
    private final Site polku;
    private final Gathered round;

    SeatsAreTakenJourneyTest(Site polku) {
        this.polku = polku;
        this.round = Gathered.of(polku);
    }

    private List<Caller> participants(int number) {
        return Stream.generate(round::participant).limit(number).map(polku::as).toList();
    }

    private static JsonObject mine(Caller who, String event) {
        return who.get("/api/v1/events/" + event).expect(200).json().getJsonObject("mine");
    }

    private static List<String> told(Caller who, String event) {
        return who.get("/api/v1/me/notices?limit=100").expect(200).items().stream()
                .filter(notice -> notice.getString("page").equals("/events/" + event))
                .map(notice -> notice.getString("kind"))
                .filter(kind -> !kind.equals("event-announced"))
                .toList();
    }

    @Test
    void of_those_who_ask_for_the_last_seat_at_once_one_gets_it_and_the_others_are_told() {
        String event = round.arranged(Gathered.hybrid(1, 50));
        List<Caller> people = participants(4);
        CyclicBarrier ready = new CyclicBarrier(people.size());
        List<CompletableFuture<Answer>> asked = people.stream()
                .map(person -> CompletableFuture.supplyAsync(
                        () -> together(ready, person, event), command -> new Thread(command).start()))
                .toList();
        List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::body))
                .allSatisfy(body -> assertThat(body).contains("last seat"));
        Caller late = people.get(IntStream.range(0, 4)
                .filter(i -> answers.get(i).status() == 409)
                .findFirst()
                .orElseThrow());
        Gathered.comes(late, event, "remote", false).expect(200);
        assertThat(mine(late, event).getString("state")).isEqualTo("signed-up");
    }

    private static Answer together(CyclicBarrier ready, Caller person, String event) {
        try {
            ready.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return Gathered.comes(person, event, "room", false);
    }

    @Test
    void who_waits_longest_moves_up_by_themselves_and_is_told() {
        String event = round.arranged(Gathered.event(1));
        List<Caller> people = participants(3);
        people.forEach(person -> Gathered.comes(person, event, "room", true).expect(200));
        assertThat(mine(people.get(1), event).getInt("ahead")).isZero();
        assertThat(mine(people.get(2), event).getInt("ahead")).isEqualTo(1);
        assertThat(told(people.get(0), event)).containsExactly("event-seat");
        assertThat(told(people.get(1), event)).isEmpty();
        people.get(0).delete("/api/v1/events/" + event + "/seat").expect(204);
        assertThat(mine(people.get(1), event).getString("state")).isEqualTo("signed-up");
        assertThat(mine(people.get(2), event).getInt("ahead")).isZero();
        assertThat(told(people.get(1), event)).containsExactly("event-seat");
        assertThat(told(people.get(0), event)).containsExactlyInAnyOrder("event-seat", "event-signed-off");
        assertThat(told(people.get(2), event)).isEmpty();
        Gathered.comes(people.get(0), event, "room", true).expect(200);
        assertThat(mine(people.get(0), event).getInt("ahead"))
                .as("whoever comes back stands last")
                .isEqualTo(1);
    }

    @Test
    void more_seats_move_all_up_for_whom_there_is_one_and_fewer_than_come_are_refused() {
        String event = round.arranged(Gathered.event(1));
        List<Caller> people = participants(4);
        people.forEach(person -> Gathered.comes(person, event, "room", true).expect(200));
        round.changed(event, Gathered.event(3)).expect(200);
        assertThat(people.stream().map(person -> mine(person, event).getString("state")))
                .containsExactly("signed-up", "signed-up", "signed-up", "waiting");
        assertThat(told(people.get(2), event)).containsExactly("event-seat");
        assertThat(round.changed(event, Gathered.event(2)).expect(400).wrongFields())
                .containsExactly("seats");
        Map<String, Object> unlimited = Gathered.event(3);
        unlimited.remove("seats");
        round.changed(event, unlimited).expect(200);
        assertThat(mine(people.get(3), event).getString("state")).isEqualTo("signed-up");
    }

    @Test
    void link_is_for_who_is_signed_up_and_the_event_for_whom_it_is() {
        String event = round.arranged(Gathered.hybrid(9, 9));
        String path = "/api/v1/events/" + event;
        Caller person = polku.as(round.participant());
        assertThat(person.get(path).expect(200).has("link")).isFalse();
        Gathered.comes(person, event, "remote", false).expect(200);
        assertThat(person.get(path).expect(200).text("link")).startsWith("https://video.example.org/");
        person.delete(path + "/seat").expect(204);
        assertThat(person.get(path).expect(200).has("link")).isFalse();
        person.get(path + "/people").expect(403);
        Caller stranger = polku.as(polku.people().fresh("agency-1", "fi"));
        stranger.get(path).expect(404);
        Gathered.comes(stranger, event, "room", true).expect(404);
        Someone former = round.participant();
        round.left(former);
        polku.as(former).get(path).expect(404);
        Gathered.comes(polku.as(former), event, "room", true).expect(404);
    }

    @Test
    void nobody_signs_up_when_the_time_is_over_nor_to_what_is_called_off() {
        Caller person = polku.as(round.participant());
        String over = round.arranged(Gathered.event(9));
        polku.database().change("update polku.event set sign_up_until = polku.today() - 1 where id = ?::uuid", over);
        assertThat(Gathered.comes(person, over, "room", true).expect(409).body())
                .contains("time to sign up is over");
        String cancelled = round.arranged(Gathered.event(9));
        round.hr()
                .with("If-Match", "*")
                .post("/api/v1/events/" + cancelled + "/cancel")
                .expect(200);
        assertThat(Gathered.comes(person, cancelled, "room", true).expect(409).body())
                .contains("The event is cancelled");
        assertThat(Gathered.comes(person, round.arranged(Gathered.event(9)), "remote", true)
                        .expect(409)
                        .body())
                .contains("in this way");
    }

    @Test
    void who_runs_the_programme_ends_a_group_and_its_seats_go_to_who_waits() {
        String event = round.arranged(Gathered.event(2));
        List<Someone> members =
                List.of(polku.people().fresh("agency-1", "fi"), polku.people().fresh("agency-1", "fi"));
        String group = round.begun(members).toString();
        List<Caller> people = Stream.concat(members.stream().map(polku::as), participants(2).stream())
                .toList();
        people.forEach(person -> Gathered.comes(person, event, "room", true).expect(200));
        assertThat(people.stream().map(person -> mine(person, event).getString("state")))
                .containsExactly("signed-up", "signed-up", "waiting", "waiting");
        round.hr().post("/api/v1/groups/" + group + "/end").expect(200);
        assertThat(people.subList(2, 4).stream()
                        .map(person -> mine(person, event).getString("state")))
                .containsExactly("signed-up", "signed-up");
        assertThat(told(people.get(2), event)).containsExactly("event-seat");
        assertThat(told(people.get(0), event)).contains("event-signed-off");
    }

    @Test
    void one_signs_up_and_off_by_buttons_without_script() {
        String event = round.arranged(Gathered.hybrid(1, 1));
        Someone person = round.participant();
        Visitor visitor = polku.signIn(person);
        Sheet mentoring = visitor.get("/mentoring").expect(200);
        assertThat(mentoring.text()).contains("Treffit: rohkeus");
        Sheet done = visitor.press(mentoring, "Tulen paikan päälle Treffit: rohkeus", Map.of());
        assertThat(done.expect(200).text()).contains("Olet ilmoittautunut, tulet paikan päälle");
        Someone second = round.participant();
        Visitor other = polku.signIn(second);
        Sheet full = other.get("/events/" + event).expect(200);
        assertThat(full.text()).contains("Jonoon paikan päälle").contains("Osallistun etänä");
        assertThat(other.press(full, "Jonoon paikan päälle", Map.of())
                        .expect(200)
                        .text())
                .contains("Jonossa, sija 1");
        visitor.press(visitor.get("/events/" + event), "Peru ilmoittautuminen", Map.of())
                .expect(200);
        assertThat(other.get("/events/" + event).expect(200).text())
                .contains("Olet ilmoittautunut, tulet paikan päälle");
    }
}
