package fi.polku.tests.host;

import static fi.polku.tests.host.Interference.answering;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Part;
import fi.polku.reference.RecordKind;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A completed step tells the host what its person decides, item by item. */
@HostTest
class EvidenceForHostIT {
    private static final String WORDS = "Arvio on meidän kesken";

    private final HostSite polku;

    EvidenceForHostIT(HostSite polku) {
        this.polku = polku;
    }

    private Optional<Part> held(Completed person, RecordKind kind, String id) {
        return polku.host()
                .records()
                .received()
                .find(kind, person.who().account().id(), id);
    }

    private Completed somebody() {
        return new Completed(polku, 1, WORDS);
    }

    @Test
    void nothing_is_sent_that_is_written_or_kept() {
        Completed person = somebody();
        person.completion(0);
        String kept = person.evidence(0, 0, "En lähetä tätä", Map.of("level", 3));
        person.me().post("/api/v1/evidence/" + kept + "/keep").expect(200);
        assertThat(person.state(kept)).isEqualTo("kept");
        assertThat(person.outbox()).isEmpty();
    }

    @Test
    void what_was_shown_arrives_and_the_outbox_is_emptied() {
        Completed person = somebody();
        String id = person.evidence(0, 0, "Vedin työpajan", Map.of("note", "Rivi\ntoinen", "level", 3));
        JsonObject shown = person.shown(id);
        person.send(id).expect(200);
        person.awaitState(id, "sent");
        Part arrived = held(person, RecordKind.EVIDENCE, id).orElseThrow();
        assertThat(arrived.attributes())
                .containsEntry("id", shown.getString("id"))
                .containsEntry("person", shown.getString("person"))
                .containsEntry("framework", shown.getString("framework"))
                .containsEntry("competence", shown.getString("competence"))
                .containsEntry("level", "3")
                .containsEntry("on", shown.getString("on"));
        assertThat(arrived.child("title").orElseThrow().text()).isEqualTo("Vedin työpajan");
        assertThat(arrived.child("note").orElseThrow().text()).isEqualTo("Rivi toinen");
        assertThat(shown.getString("note")).isEqualTo("Rivi toinen");
        assertThat(person.outbox()).allMatch(row -> row.containsKey("sent_at") && !row.containsKey("content"));
    }

    @Test
    void the_completion_tells_the_step_and_no_word_of_its_review() {
        Completed person = somebody();
        String id = person.completion(0);
        person.send(id).expect(200);
        person.awaitState(id, "sent");
        Part arrived = held(person, RecordKind.STEP, person.step(0)).orElseThrow();
        assertThat(arrived.toString())
                .contains("Vedä työpaja 0", "Kehittämisen polku")
                .doesNotContain(WORDS);
        assertThat(arrived.children().stream().filter(part -> part.name().equals("competence")))
                .hasSize(2);
    }

    @Test
    void what_would_be_sent_by_now_must_be_what_was_shown() {
        Completed person = somebody();
        String id = person.evidence(0, 0, "Ensin näin", Map.of());
        Answer before = person.item(id);
        person.me()
                .with("If-Match", "*")
                .send("PUT", "/api/v1/evidence/" + id, "application/json", "{\"title\": \"Sitten toisin\"}")
                .expect(200);
        person.me()
                .post("/api/v1/evidence/" + id + "/send", Map.of("mark", before.text("mark")))
                .expect(412);
        assertThat(person.outbox()).isEmpty();
    }

    @Test
    void what_waits_behind_another_is_had_back_as_if_nothing_had_been() {
        Completed person = somebody();
        polku.way().misbehave(answering(503, "text/plain", "later", "Retry-After", "1"));
        String first = person.completion(0);
        person.send(first).expect(200);
        polku.await("nothing has been tried", () -> person.outbox().stream().anyMatch(row -> row.containsKey("fault")));
        String second = person.evidence(0, 0, "Kadun tätä", Map.of());
        person.send(second).expect(200);
        assertThat(person.state(second)).isEqualTo("waiting");
        person.takeBack(second).expect(200);
        assertThat(person.state(second)).isEqualTo("draft");
        assertThat(person.outbox()).hasSize(1);
        polku.way().behave();
        person.awaitState(first, "sent");
        assertThat(polku.way().arrived().stream().filter(a -> a.address().contains(second)))
                .isEmpty();
    }

    @Test
    void what_was_tried_may_have_arrived_so_the_host_is_asked_to_forget_it() {
        Completed person = somebody();
        polku.way().misbehave(polku.way().losingAnswers("PUT", new java.util.concurrent.atomic.AtomicInteger()));
        String id = person.evidence(0, 0, "Kadun tätä", Map.of());
        person.send(id).expect(200);
        polku.await("nothing has been tried", () -> person.outbox().stream().anyMatch(row -> row.containsKey("fault")));
        assertThat(held(person, RecordKind.EVIDENCE, id)).isPresent();
        person.takeBack(id).expect(200);
        polku.way().behave();
        person.awaitState(id, "taken-back");
        assertThat(held(person, RecordKind.EVIDENCE, id)).isEmpty();
    }

    @Test
    void what_was_sent_is_forgotten_and_may_be_sent_anew() {
        Completed person = somebody();
        String id = person.completion(0);
        person.send(id).expect(200);
        person.awaitState(id, "sent");
        person.takeBack(id).expect(200);
        person.awaitState(id, "taken-back");
        assertThat(held(person, RecordKind.STEP, person.step(0))).isEmpty();
        person.send(id).expect(200);
        person.awaitState(id, "sent");
        assertThat(held(person, RecordKind.STEP, person.step(0))).isPresent();
    }

    @Test
    void the_person_reads_what_the_host_decided_and_it_is_asked_no_more() {
        Completed person = somebody();
        String changed = person.evidence(0, 0, "Vedin työpajan", Map.of("level", 4));
        String rejected = person.evidence(0, 1, "Kirjoitin muistion", Map.of("level", 5));
        for (String id : List.of(changed, rejected)) {
            person.send(id).expect(200);
            person.awaitState(id, "sent");
        }
        String who = person.who().account().id();
        polku.host().records().decide(who, changed, "changed", Optional.of(2), "Vielä yksi työpaja.", who);
        polku.host().records().decide(who, rejected, "rejected", Optional.empty(), "Liian vähän näyttöä.", who);
        person.awaitState(changed, "changed");
        person.awaitState(rejected, "rejected");
        JsonObject answer = person.item(changed).json().getJsonObject("answer");
        assertThat(answer.getInt("level")).isEqualTo(2);
        assertThat(answer.getString("reason")).isEqualTo("Vielä yksi työpaja.");
        assertThat(answer.getBoolean("noted")).isFalse();
        assertThat(polku.site().signIn(person.who()).get("/").answer().body())
                .contains("/evidence/" + changed, "/evidence/" + rejected);
        person.me().post("/api/v1/evidence/" + changed + "/noted").expect(200);
        assertThat(polku.site().signIn(person.who()).get("/").answer().body()).doesNotContain("/evidence/" + changed);
        assertThat(polku.site()
                        .database()
                        .rows(
                                "select 1 from polku.evidence_answer where owner = ? and ask_at is not null",
                                person.who().id()))
                .isEmpty();
    }

    /** The completion, which the host has refused for good. */
    private String refused(Completed person) {
        polku.way()
                .misbehave(answering(
                        400,
                        "application/problem+xml",
                        "<problem xmlns='urn:ietf:rfc:7807'><type>urn:polku:competence-system-adapter:v1:problem:invalid</type>"
                                + "<title>Invalid</title><status>400</status></problem>"));
        String id = person.completion(0);
        person.send(id).expect(200);
        person.awaitState(id, "refused");
        return id;
    }

    @Test
    void what_an_administrator_gives_up_is_told_with_the_reason_and_may_be_sent_again() {
        Completed person = somebody();
        String id = refused(person);
        polku.way().behave();
        String letter = String.valueOf(person.outbox().get(0).get("id"));
        polku.site()
                .as(polku.site().people().fresh("agency-2", "fi").with("admin"))
                .post("/api/v1/dead-letters/" + letter + "/drop", Map.of("reason", "Järjestelmä ei ota askelia"))
                .expect(204);
        assertThat(person.item(id).json().getJsonObject("givenUp").getString("reason"))
                .isEqualTo("Järjestelmä ei ota askelia");
        assertThat(polku.site().signIn(person.who()).get("/evidence/" + id).text())
                .contains("pääkäyttäjä luopui lähettämisestä", "Järjestelmä ei ota askelia");
        assertThat(polku.site().signIn(person.who()).get("/").text())
                .contains("Lähetys osaamisjärjestelmään ei onnistunut");
        person.takeBack(id).expect(200);
        assertThat(person.item(id).has("givenUp")).isFalse();
        person.send(id).expect(200);
        person.awaitState(id, "sent");
        assertThat(person.item(id).has("givenUp")).isFalse();
        assertThat(held(person, RecordKind.STEP, person.step(0))).isPresent();
        assertThat(polku.site().signIn(person.who()).get("/").text())
                .doesNotContain("Lähetys osaamisjärjestelmään ei onnistunut");
    }

    @Test
    void a_request_to_forget_that_was_given_up_may_be_made_once_more() {
        Completed person = somebody();
        String id = person.completion(0);
        person.send(id).expect(200);
        person.awaitState(id, "sent");
        polku.way()
                .misbehave(request -> "DELETE".equals(request.getRequestMethod())
                        ? answering(422, "application/problem+xml", "<problem/>")
                                .on(request)
                        : Interference.Outcome.LEFT_TO_HOST);
        person.takeBack(id).expect(200);
        person.awaitState(id, "not-forgotten");
        person.takeBack(id).expect(409);
        person.outbox().stream()
                .filter(row -> row.containsKey("dead_at"))
                .forEach(row -> polku.site()
                        .as(polku.site().people().fresh("agency-2", "fi").with("admin"))
                        .post("/api/v1/dead-letters/" + row.get("id") + "/drop", Map.of("reason", "Ei onnistu"))
                        .expect(204));
        assertThat(polku.site().signIn(person.who()).get("/evidence/" + id).text())
                .contains("pääkäyttäjä luopui poistopyynnöstä", "Pyydä poistamaan uudelleen");
        polku.way().behave();
        person.takeBack(id).expect(200);
        person.awaitState(id, "taken-back");
        assertThat(held(person, RecordKind.STEP, person.step(0))).isEmpty();
    }

    @Test
    void what_the_host_refuses_is_told_and_held_for_the_administrator() {
        Completed person = somebody();
        String id = refused(person);
        assertThat(person.outbox()).allMatch(row -> row.containsKey("dead_at"));
        polku.way().behave();
        person.takeBack(id).expect(200);
        polku.await("it was not settled", () -> person.outbox().stream().allMatch(row -> row.containsKey("sent_at")));
        assertThat(held(person, RecordKind.STEP, person.step(0))).isEmpty();
    }

    @Test
    void the_supervisor_cannot_take_back_an_approval_that_the_host_was_told_of() {
        Completed person = somebody();
        String id = person.completion(0);
        person.send(id).expect(200);
        person.supervisor()
                .delete("/api/v1/steps/" + person.step(0) + "/review")
                .expect(409);
    }

    @Test
    void a_step_that_waits_again_tells_nothing() {
        Completed person = somebody();
        String id = person.completion(0);
        String mark = person.item(id).text("mark");
        person.supervisor()
                .delete("/api/v1/steps/" + person.step(0) + "/review")
                .expect(200);
        person.me()
                .post("/api/v1/evidence/" + id + "/send", Map.of("mark", mark))
                .expect(409);
        assertThat(person.item(id).has("message")).isFalse();
        assertThat(person.outbox()).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_by_field() {
        Completed person = somebody();
        String at = "/api/v1/steps/" + person.step(0) + "/evidence";
        String competence = person.competence(0);
        assertThat(wrong(person, at, Map.of("competence", competence))).contains("title");
        assertThat(wrong(person, at, Map.of("title", "Vedin"))).contains("competence");
        assertThat(wrong(person, at, Map.of("competence", "urn:x:none", "title", "Vedin")))
                .contains("competence");
        assertThat(wrong(person, at, Map.of("competence", competence, "title", "Vedin", "level", 9)))
                .contains("level");
        assertThat(wrong(person, at, Map.of("competence", competence, "title", "a".repeat(201))))
                .contains("title");
        assertThat(wrong(person, at, Map.of("competence", competence, "title", "Vedin", "note", "a".repeat(2001))))
                .contains("note");
        assertThat(wrong(person, at, Map.of("competence", competence, "title", "Hän on 010190-900P")))
                .contains("title");
        assertThat(wrong(person, at, Map.of("kind", "dream"))).contains("kind");
        assertThat(wrong(person, at, Map.of("kind", "step", "title", "Vedin"))).contains("title");
    }

    private static List<String> wrong(Completed person, String at, Map<String, ?> content) {
        return person.me().post(at, content).expect(400).wrongFields();
    }

    @Test
    void each_decision_sending_and_answer_leaves_a_record_without_content() {
        Completed person = somebody();
        String id = person.evidence(0, 0, "Vain vastaanottajalle", Map.of("level", 3));
        person.send(id).expect(200);
        person.awaitState(id, "sent");
        String who = person.who().account().id();
        polku.host().records().decide(who, id, "accepted", Optional.empty(), "Hyvä", who);
        person.awaitState(id, "accepted");
        person.takeBack(id).expect(200);
        person.awaitState(id, "taken-back");
        List<Map<String, Object>> records = polku.site()
                .database()
                .rows("select * from polku_audit.record where subject = ?::uuid order by id", id);
        assertThat(records.stream().map(row -> row.get("action")))
                .containsExactly(
                        "evidence.prepare",
                        "evidence.give",
                        "evidence.sent-to-host",
                        "evidence.answered-by-host",
                        "evidence.take-back",
                        "evidence.withdrawn-from-host");
        assertThat(records.toString()).doesNotContain("Vain vastaanottajalle");
    }

    @Test
    void training_will_go_the_same_way() {
        Completed person = somebody();
        String training = outbox(
                person,
                "training",
                "{\"title\":{\"fi\":\"Mentorikoulutus\",\"sv\":\"\",\"en\":\"\"},\"completedOn\":\"2026-08-20\",\"hours\":7.50,"
                        + "\"changed\":\"2026-11-01T06:00:00Z\"}");
        polku.await("it has not been sent", () -> person.outbox().stream().allMatch(row -> row.containsKey("sent_at")));
        assertThat(held(person, RecordKind.TRAINING, training).orElseThrow().attributes())
                .containsEntry("hours", "7.50");
        withdrawn(person, "training-withdrawn", training);
        polku.await(
                "it is still there",
                () -> held(person, RecordKind.TRAINING, training).isEmpty());
    }

    private String outbox(Completed person, String kind, String content) {
        String subject = java.util.UUID.randomUUID().toString();
        polku.site()
                .database()
                .change(
                        "insert into polku.outbox (id, host, person, kind, subject, content, written_at, due_at)"
                                + " select gen_random_uuid(), host, id, ?, ?::uuid, ?::jsonb, now(), now() from polku.person where id = ?",
                        kind,
                        subject,
                        content,
                        person.who().id());
        nudge(person);
        return subject;
    }

    private void withdrawn(Completed person, String kind, String subject) {
        polku.site()
                .database()
                .change(
                        "insert into polku.outbox (id, host, person, kind, subject, written_at, due_at)"
                                + " select gen_random_uuid(), host, id, ?, ?::uuid, now(), now() from polku.person where id = ?",
                        kind,
                        subject,
                        person.who().id());
        nudge(person);
    }

    /** What is written past the product is noticed with the next thing that it writes itself. */
    private void nudge(Completed person) {
        Caller me = person.me();
        String goal = me.post("/api/v1/goals", Map.of("title", "Jaan tämän", "status", "active"))
                .expect(201)
                .text("id");
        me.post("/api/v1/goals/" + goal + "/shares", Map.of("with", "host")).expect(201);
    }

    @Test
    void a_host_that_does_not_take_it_is_not_offered() {
        Completed person = somebody();
        polku.way().misbehave(Interference.offeringOnly("catalogue", "people", "profiles", "changes", "goals"));
        polku.await(
                "the host still takes evidence",
                () -> person.me()
                        .get("/api/v1/steps/" + person.step(0) + "/evidence")
                        .expect(200)
                        .json()
                        .getJsonArray("takes")
                        .isEmpty());
        person.me()
                .post("/api/v1/steps/" + person.step(0) + "/evidence", Map.of("kind", "step"))
                .expect(409);
        assertThat(polku.site()
                        .signIn(person.who())
                        .get("/path/steps/" + person.step(0))
                        .answer()
                        .body())
                .doesNotContain("/evidence");
    }
}
