package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenPair;
import fi.polku.tests.Sheet;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Everything private that there is to write is written with a mark of its own; then every kind of message is sent, taken
 * back and asked about, and what came to the host is read to the last byte.
 */
@HostTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingUnsharedLeavesIT {
    /** Whatever is written in confidence has this in it, and says where it was written. */
    private static final String SECRET = "Salaisuus";

    private final HostSite polku;
    private final List<String> marks = new ArrayList<>();
    private Completed person;
    private final Map<String, UUID> told = new HashMap<>();
    private String goal = "";
    private String evidence = "";
    private String completion = "";
    private JsonObject shownEvidence = JsonValue.EMPTY_JSON_OBJECT;
    private JsonObject shownCompletion = JsonValue.EMPTY_JSON_OBJECT;
    private JsonObject shownParticipation = JsonValue.EMPTY_JSON_OBJECT;
    private String participation = "";
    private String shownGoal = "";
    private List<Interference.Arrived> arrived = List.of();

    NothingUnsharedLeavesIT(HostSite polku) {
        this.polku = polku;
        this.person = new Completed(polku, 2, secret("arvio"));
    }

    /** A mark for one place where something is written. */
    private String secret(String where) {
        String mark = SECRET + "-" + where + "-" + UUID.randomUUID();
        marks.add(mark);
        return "Hän sanoi: " + mark + ".";
    }

    @BeforeAll
    void write_and_send_all_there_is() {
        int before = polku.way().arrived().size();
        goals();
        log();
        path();
        evidence();
        group();
        sendAll();
        takeAllBack();
        String who = person.who().account().id();
        arrived = polku.way().arrived().stream()
                .skip(before)
                .filter(request -> request.address().contains(who))
                .toList();
    }

    private void goals() {
        Caller me = person.me();
        goal = me.post(
                        "/api/v1/goals",
                        Map.of(
                                "title",
                                "Johdan verkostoa",
                                "why",
                                secret("miksi"),
                                "success",
                                secret("onnistuminen"),
                                "competence",
                                person.competence(0),
                                "levelNow",
                                2,
                                "levelTarget",
                                4,
                                "due",
                                "2027-05-31",
                                "status",
                                "active"))
                .expect(201)
                .text("id");
        me.post(
                        "/api/v1/goals",
                        Map.of(
                                "title",
                                secret("jakamaton tavoite"),
                                "why",
                                secret("jakamattoman syy"),
                                "status",
                                "active"))
                .expect(201);
        me.patch("/api/v1/goals/" + goal, me.get("/api/v1/goals/" + goal), Map.of("why", secret("syy uudelleen")))
                .expect(200);
    }

    private void log() {
        Caller me = person.me();
        Map<String, Object> entry = Map.of(
                "whatHappened",
                secret("tapahtui"),
                "insight",
                secret("oivallus"),
                "next",
                secret("seuraavaksi"),
                "goal",
                goal);
        me.post("/api/v1/log-entries", entry).expect(201);
        Visitor visitor = polku.site().signIn(person.who());
        Sheet front = visitor.get("/log");
        visitor.type(front, "Tallenna merkintä", Map.of("whatHappened", secret("luonnos")))
                .expect(204);
    }

    private void path() {
        Caller me = person.me();
        for (int step = 0; step < 2; step++) {
            String note = secret("askeleen muistiinpano");
            me.send(
                            "PUT",
                            "/api/v1/steps/" + person.step(step) + "/note",
                            "application/json",
                            "{\"text\": \"" + note + "\"}")
                    .expect(200);
        }
        // the supervisor and the colleague with whom the goal is shared are nobody's business either
        Someone supervisor = polku.site().people().supervisorOf(person.who());
        Someone colleague = polku.site().people().fresh("agency-2", "fi");
        me.post("/api/v1/goals/" + goal + "/shares", Map.of("with", "supervisor"))
                .expect(201);
        me.post(
                        "/api/v1/goals/" + goal + "/shares",
                        Map.of("with", colleague.id().toString()))
                .expect(201);
        for (Someone other : List.of(supervisor, colleague)) {
            for (String name : other.name().split(" ")) {
                marks.add(name);
            }
            marks.add(other.account().email());
            marks.add(other.id().toString());
        }
    }

    private void evidence() {
        completion = person.completion(0);
        evidence = person.evidence(
                0, 0, "Vedin verkoston työpajan", Map.of("note", "Osallistujia oli kolmesta virastosta.", "level", 4));
        person.evidence(0, 1, secret("näytön luonnos"), Map.of("note", secret("luonnoksen lisätieto")));
        String kept = person.evidence(1, 0, secret("ei lähetetä"), Map.of("note", secret("ei lähetetä -lisätieto")));
        person.me().post("/api/v1/evidence/" + kept + "/keep").expect(200);
        String rewritten = person.evidence(1, 1, secret("ensin näin"), Map.of());
        person.me()
                .with("If-Match", "*")
                .send(
                        "PUT",
                        "/api/v1/evidence/" + rewritten,
                        "application/json",
                        "{\"title\": \"" + secret("sitten näin") + "\"}")
                .expect(200);
    }

    /** In a pair with somebody who is nobody's business either, nor is what they say and where they meet. */
    private void group() {
        Caller me = person.me();
        Someone mentor = polku.site().people().fresh("agency-2", "fi");
        String programme =
                OpenPair.programme(polku.site().as("other-hr"), mentor.id().toString());
        String pair = OpenPair.begun(
                polku.site().as(mentor),
                OpenPair.invited(
                        me, programme, mentor.id().toString(), person.who().id().toString(), secret("kutsu")));
        me.with("If-Match", "*")
                .send("PUT", "/api/v1/groups/" + pair + "/agreement", "application/json", OpenPair.terms(this::secret))
                .expect(200);
        me.post("/api/v1/groups/" + pair + "/messages", Map.of("words", secret("ryhmälle")))
                .expect(201);
        marks.addAll(List.of(mentor.name().split(" ")));
        marks.addAll(List.of(
                mentor.account().email(), mentor.account().id(), mentor.id().toString(), pair));
        participation = "/api/v1/groups/" + pair + "/participation";
    }

    private void sendAll() {
        shownEvidence = person.shown(evidence);
        shownCompletion = person.shown(completion);
        for (String item : List.of(completion, evidence)) {
            person.send(item).expect(200);
            person.awaitState(item, "sent");
        }
        shownGoal = polku.site()
                .signIn(person.who())
                .get("/goals/" + goal + "/sharing/preview?with=host")
                .answer()
                .body();
        person.me()
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "host"))
                .expect(201);
        Answer shown = person.me().get(participation).expect(200);
        shownParticipation = shown.json().getJsonObject("message");
        person.me()
                .post(participation + "/send", Map.of("mark", shown.text("mark")))
                .expect(200);
        message(
                "training",
                "{\"title\":{\"fi\":\"Mentorikoulutus\",\"sv\":\"\",\"en\":\"\"},\"completedOn\":\"2026-08-20\","
                        + "\"hours\":8,\"changed\":\"2026-11-01T06:00:00Z\"}");
        // a change of what is private at a shared goal is told too: its summary, anew
        Caller me = person.me();
        me.patch(
                        "/api/v1/goals/" + goal,
                        me.get("/api/v1/goals/" + goal),
                        Map.of("success", secret("uusi onnistuminen")))
                .expect(200);
        awaitEmpty();
    }

    /** Of a training nobody can decide yet, so its message is written past the product. */
    private void message(String kind, String content) {
        UUID subject = UUID.randomUUID();
        told.put(kind, subject);
        polku.site()
                .database()
                .change(
                        "insert into polku.outbox (id, host, person, kind, subject, content, written_at, due_at)"
                                + " select gen_random_uuid(), host, id, ?, ?, ?::jsonb, now(), now() from polku.person where id = ?",
                        kind,
                        subject,
                        content,
                        person.who().id());
    }

    private void withdrawn(String kind, UUID subject) {
        polku.site()
                .database()
                .change(
                        "insert into polku.outbox (id, host, person, kind, subject, written_at, due_at)"
                                + " select gen_random_uuid(), host, id, ?, ?, now(), now() from polku.person where id = ?",
                        kind + "-withdrawn",
                        subject,
                        person.who().id());
    }

    private void takeAllBack() {
        polku.await(
                "the host was not asked for its answer",
                () -> polku.way().arrived().stream()
                        .anyMatch(request -> request.method().equals("GET")
                                && request.address().endsWith(evidence)));
        told.forEach(this::withdrawn);
        person.me().post(participation + "/take-back").expect(200);
        person.takeBack(evidence).expect(200);
        person.takeBack(completion).expect(200);
        person.me()
                .delete("/api/v1/goals/" + goal + "/shares", Map.of("with", "host"))
                .expect(204);
        awaitEmpty();
    }

    private void awaitEmpty() {
        polku.await(
                "the outbox is not empty", () -> person.outbox().stream().allMatch(row -> row.containsKey("sent_at")));
    }

    @Test
    void every_kind_of_message_was_sent_taken_back_and_asked_about() {
        Set<String> kinds = new TreeSet<>();
        arrived.forEach(
                request -> kinds.add(request.method() + " " + request.address().split("/")[5]));
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "PUT goals",
                        "PUT evidence",
                        "PUT steps",
                        "PUT participations",
                        "PUT trainings",
                        "DELETE goals",
                        "DELETE evidence",
                        "DELETE steps",
                        "DELETE participations",
                        "DELETE trainings",
                        "GET evidence");
    }

    @Test
    void nothing_of_what_is_private_came_to_the_host() {
        assertThat(marks).hasSizeGreaterThan(20);
        for (Interference.Arrived request : arrived) {
            assertThat(request.everything()).doesNotContain(SECRET);
            marks.forEach(mark -> assertThat(request.everything()).doesNotContainIgnoringCase(mark));
        }
    }

    @Test
    void its_author_reads_all_of_it() {
        String own = person.me().get("/api/v1/evidence").expect(200).body()
                + person.me().get("/api/v1/log-entries").expect(200).body()
                + person.me().get("/api/v1/goals/" + goal).expect(200).body()
                + person.me()
                        .get("/api/v1/steps/" + person.step(0) + "/note")
                        .expect(200)
                        .body();
        assertThat(marks.stream().filter(mark -> mark.startsWith(SECRET)).filter(own::contains))
                .hasSizeGreaterThan(8);
    }

    @Test
    void evidence_arrived_as_it_was_shown_and_with_nothing_more() throws Exception {
        assertThat(parts(put("evidence"))).isEqualTo(parts(shownEvidence));
    }

    @Test
    void completion_arrived_as_it_was_shown_and_with_nothing_more() throws Exception {
        assertThat(parts(put("steps"))).isEqualTo(parts(shownCompletion));
    }

    @Test
    void participation_arrived_as_it_was_shown_and_with_nothing_more() throws Exception {
        assertThat(parts(put("participations"))).isEqualTo(parts(shownParticipation));
        assertThat(names(put("participations")))
                .as("neither with whom, nor in which group")
                .containsExactlyInAnyOrder(
                        "id",
                        "person",
                        "programme.fi",
                        "programme.sv",
                        "programme.en",
                        "role",
                        "from",
                        "status",
                        "changed");
    }

    @Test
    void each_part_of_the_goal_that_arrived_stood_on_the_page_before() throws Exception {
        Element message = put("goals");
        assertThat(names(message))
                .containsExactlyInAnyOrder(
                        "id",
                        "person",
                        "title",
                        "framework",
                        "competence",
                        "levelNow",
                        "levelTarget",
                        "due",
                        "status",
                        "outlook",
                        "progress",
                        "changed");
        assertThat(shownGoal.replace('\u00a0', ' '))
                .contains("Johdan verkostoa", "31.5.2027", "0 %", "Käynnissä", "Aikataulussa");
        assertThat(message.getAttribute("due")).isEqualTo("2027-05-31");
        assertThat(message.getAttribute("levelNow") + message.getAttribute("levelTarget"))
                .isEqualTo("24");
    }

    @Test
    void headers_are_those_of_the_contract() {
        for (Interference.Arrived request : arrived) {
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            request.headers().forEach(header -> names.add(header.substring(0, header.indexOf(':'))));
            names.removeAll(Set.of(
                    "Host", "Connection", "User-agent", "Content-length", "Transfer-encoding", "Accept-encoding"));
            assertThat(Set.of("Accept", "Authorization", "Content-type", "Contract-version", "Idempotency-key"))
                    .containsAll(names);
        }
    }

    private Element put(String resource) throws Exception {
        Interference.Arrived first = arrived.stream()
                .filter(request ->
                        request.method().equals("PUT") && request.address().contains("/" + resource + "/"))
                .findFirst()
                .orElseThrow();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(first.body()))
                .getDocumentElement();
    }

    private static Set<String> names(Element message) {
        Set<String> names = new TreeSet<>();
        parts(message).forEach(part -> names.add(part.substring(0, part.indexOf('='))));
        names.add("changed");
        return names;
    }

    /** All that is in a message, but for the moment of the decision, as name=value. */
    private static Set<String> parts(Element message) {
        Set<String> parts = new TreeSet<>();
        for (int i = 0; i < message.getAttributes().getLength(); i++) {
            Node attribute = message.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")
                    && !attribute.getNodeName().equals("changed")) {
                parts.add(attribute.getNodeName() + "=" + attribute.getNodeValue());
            }
        }
        for (Node child = message.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                String name = element.getLocalName();
                if (element.hasAttributes()) {
                    for (int i = 0; i < element.getAttributes().getLength(); i++) {
                        Node attribute = element.getAttributes().item(i);
                        parts.add(name + "." + attribute.getNodeName() + "=" + attribute.getNodeValue());
                    }
                } else {
                    parts.add(name + "=" + element.getTextContent());
                }
            }
        }
        return parts;
    }

    /** The same of what the person was shown, in the words of the contract. */
    private static Set<String> parts(JsonObject shown) {
        Set<String> parts = new TreeSet<>();
        shown.forEach((name, value) -> {
            if (value instanceof JsonArray competences) {
                competences.getValuesAs(JsonObject.class).forEach(competence -> {
                    parts.add("competence.framework=" + competence.getString("framework"));
                    parts.add("competence.uri=" + competence.getString("competence"));
                });
            } else if (value instanceof JsonObject texts) {
                texts.forEach((language, text) -> {
                    if (!((JsonString) text).getString().isEmpty()) {
                        parts.add(name + "." + language + "=" + ((JsonString) text).getString());
                    }
                });
            } else {
                parts.add(name + "=" + (value instanceof JsonString text ? text.getString() : value.toString()));
            }
        });
        return parts;
    }

    @Test
    void the_page_shows_what_was_sent_part_by_part() {
        // taken back by now, so that the page shows what would be sent anew, which is the same
        Answer page =
                polku.site().signIn(person.who()).get("/evidence/" + evidence).answer();
        assertThat(page.body())
                .contains("Vedin verkoston työpajan", "Osallistujia oli kolmesta virastosta.")
                .doesNotContain(SECRET);
    }
}
