package fi.polku.tests.host;

import static fi.polku.tests.host.Interference.answering;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Part;
import fi.polku.reference.RecordKind;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Sheet;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import fi.polku.tests.programme.Grouped;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Who takes part in a group has the host told so, when they decide to; nobody else does, and nothing is sent by itself. */
@HostTest
class ParticipationForHostIT {
    private static final String PROGRAMME = "Perehdytysmentorointi";

    private final HostSite polku;
    private final Grouped pair;
    private final String path;
    private final String page;

    ParticipationForHostIT(HostSite polku) {
        this.polku = polku;
        this.pair = Grouped.pair(polku.site());
        this.path = pair.path() + "/participation";
        this.page = "/groups/" + pair.id + "/participation";
    }

    private List<Part> held(Someone who) {
        return polku.host()
                .records()
                .received()
                .of(RecordKind.PARTICIPATION, who.account().id());
    }

    private Map<String, String> told(Someone who) {
        assertThat(held(who)).hasSize(1);
        return held(who).get(0).attributes();
    }

    /** What came to the host about somebody's participations, by method. */
    private List<String> arrived(Someone who) {
        return polku.way().arrived().stream()
                .filter(request -> request.address().contains(who.account().id() + "/participations/"))
                .map(Interference.Arrived::method)
                .toList();
    }

    private List<Map<String, Object>> outbox(Someone who) {
        return polku.site().database().rows("select * from polku.outbox where person = ? order by place", who.id());
    }

    private Answer send(Caller who) {
        return who.post(path + "/send", Map.of("mark", who.get(path).text("mark")));
    }

    private void awaitState(Caller who, String state) {
        polku.await("it is not " + state, () -> who.get(path).text("state").equals(state));
    }

    private void sent(Caller who) {
        send(who).expect(200);
        awaitState(who, "sent");
    }

    private JsonObject message(Caller who) {
        return who.get(path).expect(200).json().getJsonObject("message");
    }

    /** The host's own page of somebody's profile. */
    private String inHost(Someone who) {
        try {
            return Jsoup.parse(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(polku.host()
                                                    .page(who.account().id())))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .text();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        pair.mentorCaller.post(pair.path() + "/end").expect(200);
        pair.menteeCaller.post(pair.path() + "/end").expect(200);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Helsinki")).toString();
    }

    @Test
    void member_looks_sends_sees_it_next_to_the_profile_and_has_it_back() {
        Visitor mentee = polku.site().signIn(pair.mentee);
        assertThat(mentee.get("/groups/" + pair.id).expect(200).text())
                .contains("Osallistumisesi osaamisjärjestelmässä");
        assertThat(mentee.get("/development").expect(200).text()).doesNotContain(PROGRAMME);
        Sheet shown = mentee.get(page).expect(200);
        assertThat(shown.text())
                .contains("Ei lähetetty", PROGRAMME, "Aktori", "käynnissä", "Kun osallistumisesi päättyy");
        assertThat(held(pair.mentee)).isEmpty();

        assertThat(mentee.press(shown, "Lähetä", Map.of()).expect(200).text())
                .contains("Tieto lähetetään osaamisjärjestelmään.");
        awaitState(pair.menteeCaller, "sent");
        // pressed again on a page that stood open, and asked over the API
        assertThat(mentee.press(shown, "Lähetä", Map.of()).expect(409).text())
                .contains("Osaamisjärjestelmälle on jo kerrottu tämä.");
        send(pair.menteeCaller).expect(409);
        assertThat(arrived(pair.mentee)).containsExactly("PUT");
        assertThat(told(pair.mentee))
                .containsEntry("role", "mentee")
                .containsEntry("from", today())
                .containsEntry("status", "active");
        assertThat(mentee.get(page).text())
                .contains("Osaamisjärjestelmä sai tiedon", "Lähetetyt tiedot", "Kun osallistumisesi päättyy");

        assertThat(mentee.get("/development").expect(200).text())
                .contains("Profiilisi vieressä osaamisjärjestelmässä", PROGRAMME, "Aktori", "käynnissä", "Lähetetty");
        assertThat(inHost(pair.mentee)).contains(PROGRAMME, "Aktori", "Käynnissä");

        assertThat(mentee.press(mentee.get(page), "Pyydä poistamaan", Map.of())
                        .expect(200)
                        .text())
                .contains("Osaamisjärjestelmää pyydetään poistamaan tieto.");
        awaitState(pair.menteeCaller, "taken-back");
        assertThat(arrived(pair.mentee)).containsExactly("PUT", "DELETE");
        assertThat(held(pair.mentee)).isEmpty();
        assertThat(mentee.get("/development").expect(200).text()).doesNotContain(PROGRAMME);
        assertThat(inHost(pair.mentee)).doesNotContain(PROGRAMME);

        assertThat(pair.mentorCaller.get(path).text("state")).isEqualTo("untold");
        assertThat(outbox(pair.mentor)).isEmpty();
        assertThat(arrived(pair.mentor)).isEmpty();
        assertThat(held(pair.mentor)).isEmpty();
    }

    @Test
    void nothing_is_sent_when_a_group_begins_and_ends() {
        end();
        for (Caller each : List.of(pair.mentorCaller, pair.menteeCaller)) {
            assertThat(each.get(path).expect(200).text("state")).isEqualTo("untold");
            assertThat(each.get("/api/v1/me/participations").expect(200).items())
                    .isEmpty();
        }
        assertThat(outbox(pair.mentee)).isEmpty();
        assertThat(outbox(pair.mentor)).isEmpty();
    }

    @Test
    void what_was_shown_arrives_and_says_nothing_of_the_others() {
        JsonObject shown = message(pair.mentorCaller);
        sent(pair.mentorCaller);
        Part arrived = held(pair.mentor).get(0);
        assertThat(arrived.attributes())
                .containsEntry("id", shown.getString("id"))
                .containsEntry("person", shown.getString("person"))
                .containsEntry("role", "mentor")
                .containsEntry("from", shown.getString("from"))
                .containsEntry("status", "active")
                .doesNotContainKey("to");
        assertThat(arrived.toString())
                .contains(PROGRAMME)
                .doesNotContain(pair.id, pair.mentee.account().id());
        assertThat(message(pair.menteeCaller).getString("id"))
                .as("by the ids nobody can tell who was with whom")
                .isNotEqualTo(shown.getString("id"));
        assertThat(outbox(pair.mentor)).allMatch(row -> !row.containsKey("content"));
        JsonObject mine = pair.mentorCaller
                .get("/api/v1/me/participations")
                .expect(200)
                .items()
                .get(0);
        assertThat(mine.getString("group")).isEqualTo(pair.id);
        assertThat(mine.getJsonObject("message")).isEqualTo(shown);
    }

    @Test
    void two_who_send_at_once_send_once() throws InterruptedException {
        String mark = pair.menteeCaller.get(path).text("mark");
        List<Integer> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                int status = pair.menteeCaller
                        .post(path + "/send", Map.of("mark", mark))
                        .status();
                synchronized (answers) {
                    answers.add(status);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        awaitState(pair.menteeCaller, "sent");
        assertThat(arrived(pair.mentee)).containsExactly("PUT");
    }

    @Test
    void end_of_what_was_told_follows_with_its_day() {
        sent(pair.menteeCaller);
        String id = Objects.requireNonNull(told(pair.mentee).get("id"));
        end();
        polku.await(
                "the host does not know of the end",
                () -> "completed".equals(told(pair.mentee).get("status")));
        assertThat(told(pair.mentee))
                .containsEntry("id", id)
                .containsEntry("from", today())
                .containsEntry("to", today());
        awaitState(pair.menteeCaller, "sent");
        assertThat(message(pair.menteeCaller).getString("status")).isEqualTo("completed");
        assertThat(arrived(pair.mentee)).containsExactly("PUT", "PUT");
        assertThat(polku.site().signIn(pair.mentee).get("/development").text())
                .contains(PROGRAMME, "päättynyt")
                .doesNotContain("käynnissä");
        assertThat(inHost(pair.mentee)).contains(PROGRAMME, "Päättynyt");
        assertThat(arrived(pair.mentor)).as("who did not tell").isEmpty();
        assertThat(records(id))
                .containsExactly(
                        "participation.give",
                        "participation.sent-to-host",
                        "participation.follow",
                        "participation.sent-to-host");
        assertThat(polku.site().signIn(pair.mentee).get("/my-data/looks").text())
                .contains("Kertoi osaamisjärjestelmään, että osallistumisesi tilanne muuttui");
    }

    private List<String> records(String id) {
        return polku
                .site()
                .database()
                .rows("select action from polku_audit.record where subject = ?::uuid order by id", id)
                .stream()
                .map(row -> (String) row.get("action"))
                .toList();
    }

    @Test
    void leaving_follows_and_is_said_before_one_leaves() {
        sent(pair.menteeCaller);
        assertThat(polku.site()
                        .signIn(pair.mentee)
                        .get("/groups/" + pair.id + "/leave")
                        .expect(200)
                        .text())
                .contains("Jos olet lähettänyt osallistumisesi osaamisjärjestelmään");
        pair.menteeCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        polku.await(
                "the host does not know that one has left",
                () -> "left".equals(told(pair.mentee).get("status")));
        assertThat(told(pair.mentee)).containsEntry("to", today());
        assertThat(arrived(pair.mentor)).as("who goes on").isEmpty();
    }

    @Test
    void end_of_what_was_taken_back_is_not_told() {
        sent(pair.menteeCaller);
        pair.menteeCaller.post(path + "/take-back").expect(200);
        awaitState(pair.menteeCaller, "taken-back");
        // who goes on telling shows that the worker has been there
        sent(pair.mentorCaller);
        end();
        polku.await(
                "the end has not been followed",
                () -> "completed".equals(told(pair.mentor).get("status")));
        assertThat(arrived(pair.mentee)).containsExactly("PUT", "DELETE");
        assertThat(pair.menteeCaller.get(path).text("state")).isEqualTo("taken-back");
    }

    @Test
    void who_has_left_tells_of_it_themselves_and_has_it_back() {
        pair.menteeCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        assertThat(message(pair.menteeCaller).getString("status")).isEqualTo("left");
        sent(pair.menteeCaller);
        assertThat(told(pair.mentee)).containsEntry("status", "left").containsEntry("to", today());
        pair.menteeCaller.post(path + "/take-back").expect(200);
        awaitState(pair.menteeCaller, "taken-back");
        assertThat(held(pair.mentee)).isEmpty();
        pair.menteeCaller.post(path + "/take-back").expect(409);
        sent(pair.menteeCaller);
        assertThat(held(pair.mentee)).hasSize(1);
    }

    @Test
    void what_changed_since_it_was_shown_is_not_sent() {
        String mark = pair.menteeCaller.get(path).text("mark");
        end();
        pair.menteeCaller.post(path + "/send", Map.of("mark", mark)).expect(412);
        assertThat(outbox(pair.mentee)).isEmpty();
        assertThat(message(pair.menteeCaller).getString("to")).isEqualTo(today());
        sent(pair.menteeCaller);
        assertThat(told(pair.mentee)).containsEntry("status", "completed");
    }

    @Test
    void what_waits_is_had_back_as_if_nothing_had_been() {
        polku.way().misbehave(answering(503, "text/plain", "later", "Retry-After", "1"));
        String goal = pair.menteeCaller
                .post("/api/v1/goals", Map.of("title", "Tulee ensin", "status", "active"))
                .expect(201)
                .text("id");
        pair.menteeCaller
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "host"))
                .expect(201);
        send(pair.menteeCaller).expect(200);
        assertThat(pair.menteeCaller.get(path).text("state")).isEqualTo("waiting");
        Visitor mentee = polku.site().signIn(pair.mentee);
        assertThat(mentee.press(mentee.get(page), "Peru lähetys", Map.of())
                        .expect(200)
                        .text())
                .contains("Lähetys on peruttu, eikä mitään ehtinyt lähteä.");
        polku.way().behave();
        polku.await(
                "the goal is not there",
                () -> outbox(pair.mentee).stream().allMatch(row -> row.containsKey("sent_at")));
        assertThat(arrived(pair.mentee)).isEmpty();
        assertThat(pair.menteeCaller.get(path).text("state")).isEqualTo("untold");
    }

    @Test
    void what_the_host_refuses_and_an_administrator_gives_up_is_told_with_the_reason_and_followed_no_more() {
        polku.way().misbehave(answering(422, "application/problem+xml", "<problem/>"));
        send(pair.mentorCaller).expect(200);
        awaitState(pair.mentorCaller, "refused");
        send(pair.mentorCaller).expect(409);
        Caller admin =
                polku.site().as(polku.site().people().fresh("agency-1", "fi").with("admin"));
        admin.post(
                        "/api/v1/dead-letters/" + outbox(pair.mentor).get(0).get("id") + "/drop",
                        Map.of("reason", "Ei ota osallistumisia"))
                .expect(204);
        polku.way().behave();
        assertThat(polku.site().signIn(pair.mentor).get(page).text())
                .contains("pääkäyttäjä luopui lähettämisestä", "Ei ota osallistumisia", "Lähetettävät tiedot");
        sent(pair.menteeCaller);
        end();
        polku.await(
                "the end has not been followed",
                () -> "completed".equals(told(pair.mentee).get("status")));
        assertThat(held(pair.mentor)).isEmpty();
        sent(pair.mentorCaller);
        assertThat(told(pair.mentor)).containsEntry("status", "completed");
    }

    @Test
    void request_to_forget_that_was_given_up_may_be_made_once_more() {
        sent(pair.mentorCaller);
        polku.way()
                .misbehave(request -> "DELETE".equals(request.getRequestMethod())
                        ? answering(422, "application/problem+xml", "<problem/>")
                                .on(request)
                        : Interference.Outcome.LEFT_TO_HOST);
        pair.mentorCaller.post(path + "/take-back").expect(200);
        awaitState(pair.mentorCaller, "not-forgotten");
        pair.mentorCaller.post(path + "/take-back").expect(409);
        Optional<Object> letter = outbox(pair.mentor).stream()
                .filter(row -> row.containsKey("dead_at"))
                .map(row -> row.get("id"))
                .findFirst();
        polku.site()
                .as(polku.site().people().fresh("agency-1", "fi").with("admin"))
                .post("/api/v1/dead-letters/" + letter.orElseThrow() + "/drop", Map.of("reason", "Ei onnistu"))
                .expect(204);
        polku.way().behave();
        assertThat(polku.site().signIn(pair.mentor).get(page).text())
                .contains("pääkäyttäjä luopui poistopyynnöstä", "Pyydä poistamaan uudelleen");
        pair.mentorCaller.post(path + "/take-back").expect(200);
        awaitState(pair.mentorCaller, "taken-back");
        assertThat(held(pair.mentor)).isEmpty();
    }

    @Test
    void host_that_does_not_take_it_is_not_offered_it() {
        sent(pair.mentorCaller);
        String mark = pair.menteeCaller.get(path).text("mark");
        polku.way().misbehave(Interference.offeringOnly("catalogue", "people", "profiles", "changes", "goals"));
        polku.await(
                "the host still takes it",
                () -> !pair.menteeCaller.get(path).expect(200).json().getBoolean("sendable"));
        Visitor mentee = polku.site().signIn(pair.mentee);
        assertThat(mentee.get("/groups/" + pair.id).expect(200).text())
                .doesNotContain("Osallistumisesi osaamisjärjestelmässä");
        assertThat(mentee.get(page).expect(200).text())
                .contains("Virastosi osaamisjärjestelmä ei ota vastaan tietoa osallistumisesta.")
                .doesNotContain(PROGRAMME);
        pair.menteeCaller.post(path + "/send", Map.of("mark", mark)).expect(409);
        assertThat(outbox(pair.mentee)).isEmpty();
        assertThat(pair.mentorCaller.get(path).expect(200).text("state"))
                .as("what it was told before is had back")
                .isEqualTo("sent");
        pair.mentorCaller.post(path + "/take-back").expect(200);
    }

    @Test
    void nobody_else_sees_or_sends_it() {
        String mark = pair.mentorCaller.get(path).text("mark");
        for (Caller other : List.of(pair.hr, pair.coordinator, pair.another(polku.site()).menteeCaller)) {
            other.get(path).expect(404);
            other.post(path + "/send", Map.of("mark", mark)).expect(404);
            other.post(path + "/take-back").expect(404);
        }
        // the mark of another's part, also to who has left
        pair.menteeCaller.post(path + "/send", Map.of("mark", mark)).expect(412);
        pair.menteeCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        pair.menteeCaller.post(path + "/send", Map.of("mark", mark)).expect(412);
        sent(pair.mentorCaller);
        pair.menteeCaller.post(path + "/take-back").expect(409);
        assertThat(held(pair.mentor)).hasSize(1);
        assertThat(pair.menteeCaller.get(path).text("state")).isEqualTo("untold");
        assertThat(outbox(pair.mentee)).isEmpty();
    }
}
