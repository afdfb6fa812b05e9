package fi.polku.tests.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenBank;
import fi.polku.tests.OpenRound;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.programme.Gathered;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken, wrong, oversized and forbidden input, field by field. */
@PolkuTest
class BadInputIT {
    /** A made-up code of the right shape with the right check character; the individual number 900 is never given to anybody. */
    private static final String IDENTITY_CODE = "010190-900P";

    private static final String GUESTS = "/api/v1/guests";
    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final String HOLDS = "/api/v1/holds";
    private static final String MEGABYTE = "a".repeat(1024 * 1024);

    private final Site polku;
    private final Someone expert;

    BadInputIT(Site polku) {
        this.polku = polku;
        this.expert = polku.people().demo("expert");
    }

    /** Where something is written: what makes a good call, which of its fields are free text, which are of another kind. */
    private record Door(String path, Map<String, Object> good, List<String> texts, Map<String, List<Object>> others) {}

    private List<Door> doors() {
        List<Object> days = List.of("2027-02-30", "31.5.2027", "tomorrow", "9999-99-99", 20270531, "0001-01-01");
        List<Object> levels = List.of(0, 6, -1, 2.5, "kolme", 99999999999L, true);
        List<Object> ids = List.of("1", UUID.randomUUID().toString(), 7);
        return List.of(
                new Door(
                        GUESTS,
                        Map.of(
                                "givenName", "Ville",
                                "familyName", "Vieras",
                                "email", "ville@example.org",
                                "home", "Turun kaupunki",
                                "until", "2027-01-01"),
                        List.of("givenName", "familyName", "home"),
                        Map.of(
                                "until", days,
                                "email", List.of("ville", "a b@c", "@", 7),
                                "language", List.of("xx", 3))),
                new Door(
                        PROGRAMMES,
                        Map.of("template", "own"),
                        List.of(),
                        Map.of("template", List.of("none", 7, "", List.of("own")))),
                new Door(
                        HOLDS,
                        Map.of(
                                "person", UUID.randomUUID().toString(),
                                "reason", "Asia 12/2026",
                                "reviewOn", "2027-01-01"),
                        List.of("reason"),
                        Map.of("reviewOn", days, "person", ids)),
                new Door(
                        "/api/v1/goals",
                        Map.of("title", "Hyvä tavoite"),
                        List.of("title", "why", "success"),
                        Map.of(
                                "due", days,
                                "levelNow", levels,
                                "levelTarget", levels,
                                "competence", List.of("http://example.org/none", 7),
                                "status", List.of("done", 1),
                                "outlook", List.of("grim"),
                                "progress", List.of(-1, 101, "puolet", 1.5))),
                new Door(commented(), Map.of("words", "Hyvä suunta"), List.of("words"), Map.of()),
                new Door(
                        "/api/v1/log-entries",
                        Map.of("whatHappened", "Hyvä päivä"),
                        List.of("whatHappened", "insight", "next"),
                        Map.of("date", days, "source", List.of("dream", 3), "goal", ids, "step", ids)));
    }

    /** Comments on a goal that a colleague shares with the caller. */
    private String commented() {
        Caller colleague = polku.as(polku.people().fresh(expert.account().organisation(), "fi"));
        String goal = "/api/v1/goals/"
                + colleague
                        .post("/api/v1/goals", Map.of("title", "Kuuntelen ensin"))
                        .expect(201)
                        .text("id");
        colleague.post(goal + "/shares", Map.of("with", expert.id().toString())).expect(201);
        return goal + "/comments";
    }

    private Caller caller() {
        return polku.as(expert);
    }

    private Caller caller(Door door) {
        return Set.of(GUESTS, HOLDS, PROGRAMMES).contains(door.path()) ? polku.as("hr") : caller();
    }

    @TestFactory
    Stream<DynamicTest> every_field_is_refused_by_name() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Door door : doors()) {
            for (String field : door.texts()) {
                tests.add(refused(door, field, "a number", 7));
                tests.add(refused(door, field, "a list", List.of("a")));
                tests.add(refused(door, field, "an object", Map.of("a", "b")));
                tests.add(refused(door, field, "a truth", true));
                tests.add(refused(door, field, "a megabyte", MEGABYTE));
                tests.add(refused(door, field, "a null character", "a\u0000b"));
                tests.add(refused(door, field, "an escape character", "a\u001b[31mb"));
                tests.add(halfACharacter(door, field));
                tests.add(refused(door, field, "an identity code", "Hänen tunnuksensa on " + IDENTITY_CODE + "."));
                tests.add(
                        refused(door, field, "an identity code of this century", "010105A900" + checkOf("010105900")));
            }
            door.others()
                    .forEach((field, values) ->
                            values.forEach(value -> tests.add(refused(door, field, "" + value, value))));
            tests.add(refused(door, "nonsense", "an unknown field", "x"));
        }
        return tests.stream();
    }

    private static char checkOf(String digits) {
        return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (Long.parseLong(digits) % 31));
    }

    private DynamicTest refused(Door door, String field, String what, Object value) {
        String name = door.path() + " " + field + ": " + (what.length() > 60 ? what.substring(0, 60) : what);
        return dynamicTest(name, () -> {
            Map<String, Object> content = new LinkedHashMap<>(door.good());
            content.put(field, value);
            Answer answer = caller(door).post(door.path(), content);
            assertThat(answer.status()).as(name + " → " + answer.body()).isBetween(400, 499);
            assertThat(answer.wrongFields()).as(answer.body()).contains(field);
            assertThat(answer.body()).as("nothing is quoted back").doesNotContain(IDENTITY_CODE);
        });
    }

    /** Written as an escape, as no client can send half a character in any other way. */
    private DynamicTest halfACharacter(Door door, String field) {
        return dynamicTest(door.path() + " " + field + ": half a character", () -> {
            Map<String, Object> content = new LinkedHashMap<>(door.good());
            content.put(field, "a HALF b");
            String document =
                    Json.createObjectBuilder(content).build().toString().replace("HALF", "\\ud83d");
            assertThat(caller(door)
                            .send("POST", door.path(), "application/json", document)
                            .expect(400)
                            .wrongFields())
                    .contains(field);
        });
    }

    @Test
    void the_made_up_identity_code_is_one_by_its_check_character() {
        assertThat(checkOf("010190900")).isEqualTo(IDENTITY_CODE.charAt(10));
    }

    @Test
    void what_is_left_out_is_told_by_name() {
        assertThat(caller().post("/api/v1/goals", Map.of()).expect(400).wrongFields())
                .contains("title");
        assertThat(caller().post("/api/v1/log-entries", Map.of("insight", "a"))
                        .expect(400)
                        .wrongFields())
                .contains("whatHappened");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Answer answer = caller().post("/api/v1/goals", Map.of("title", "", "due", "2027-02-30", "levelNow", 9));
        assertThat(answer.expect(400).wrongFields()).contains("title", "due", "levelNow");
    }

    @TestFactory
    Stream<DynamicTest> broken_documents_are_problems() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("cut short", "{\"title\": \"a\"");
        documents.put("no JSON", "title=a");
        documents.put("a list", "[]");
        documents.put("a text", "\"a\"");
        documents.put("null", "null");
        documents.put("a stray comma", "{\"title\": \"a\",}");
        documents.put("nested too deep", "{\"title\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}");
        documents.put("a number too long", "{\"title\": \"a\", \"progress\": " + "9".repeat(20_000) + "}");
        documents.put("a name twice", "{\"title\": \"a\", \"title\": \"b\"}");
        documents.put("a byte order mark in the middle", "{\uFEFF\"title\": \"a\"}");
        return documents.entrySet().stream()
                .flatMap(document -> Stream.of("/api/v1/goals", "/api/v1/log-entries")
                        .map(path -> dynamicTest(path + ": " + document.getKey(), () -> {
                            Answer answer = caller().send("POST", path, "application/json", document.getValue());
                            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
                            assertThat(answer.header("Content-Type")).contains("application/problem+json");
                            assertThat(answer.wrongFields()).as(answer.body()).isNotEmpty();
                        })));
    }

    @Test
    void five_megabytes_are_too_much_for_any_call() {
        Answer answer = caller().send(
                        "POST", "/api/v1/goals", "application/json", "{\"title\": \"" + MEGABYTE.repeat(5) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void what_is_not_json_is_not_taken() {
        assertThat(caller().send("POST", "/api/v1/goals", "text/plain", "a").status())
                .isEqualTo(415);
        assertThat(caller().send("POST", "/api/v1/goals", "application/xml", "<a/>")
                        .status())
                .isEqualTo(415);
    }

    @TestFactory
    Stream<DynamicTest> addresses_that_lead_nowhere_are_problems() {
        return Stream.of(
                        "/api/v1/goals/" + UUID.randomUUID(),
                        "/api/v1/goals/1",
                        "/api/v1/goals/%00",
                        "/api/v1/goals/" + "a".repeat(3000),
                        "/api/v1/log-entries/" + UUID.randomUUID(),
                        "/api/v1/log-entries/1",
                        "/api/v1/steps/" + UUID.randomUUID(),
                        "/api/v1/path-templates/" + UUID.randomUUID(),
                        "/api/v1/hosts/none",
                        "/api/v1/hosts/osaava/runs/x",
                        "/api/v1/dead-letters/1",
                        "/api/v1/holds/1",
                        "/api/v1/nothing",
                        "/api/v2/goals")
                .map(path -> dynamicTest(path.length() > 60 ? path.substring(0, 60) : path, () -> {
                    Answer answer = caller().get(path);
                    assertThat(answer.status()).as(answer.toString()).isBetween(400, 404);
                }));
    }

    @TestFactory
    Stream<DynamicTest> questions_that_make_no_sense_are_refused_by_name() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("/api/v1/goals?limit=0", "limit");
        questions.put("/api/v1/goals?limit=101", "limit");
        questions.put("/api/v1/goals?limit=many", "limit");
        questions.put("/api/v1/goals?cursor=abc", "cursor");
        questions.put("/api/v1/goals?cursor=" + "MjAyN3x4", "cursor");
        questions.put("/api/v1/log-entries?limit=-1", "limit");
        questions.put("/api/v1/log-entries?cursor=abc", "cursor");
        questions.put("/api/v1/log-entries?month=2027-13", "month");
        questions.put("/api/v1/log-entries?goal=1", "goal");
        questions.put("/api/v1/colleagues?name=ab", "name");
        questions.put("/api/v1/hosts/osaava/runs?limit=0", "limit");
        questions.put("/api/v1/hosts/osaava/runs?cursor=abc", "cursor");
        questions.put("/api/v1/dead-letters?cursor=abc", "cursor");
        questions.put("/api/v1/holds?cursor=abc", "cursor");
        questions.put("/api/v1/holds?limit=0", "limit");
        questions.put("/api/v1/holds/candidates?name=ab", "name");
        return questions.entrySet().stream()
                .map(question -> dynamicTest(
                        question.getKey(),
                        () -> assertThat(polku.as(expert.with("admin", "hr"))
                                        .get(question.getKey())
                                        .expect(400)
                                        .wrongFields())
                                .contains(question.getValue())));
    }

    @Test
    void reason_to_give_a_message_up_is_one_short_line_without_identity_codes() {
        String path = "/api/v1/dead-letters/" + UUID.randomUUID() + "/drop";
        Caller admin = polku.as(expert.with("admin"));
        for (Object reason : List.of("", 7, "a\nb", "a".repeat(201), "Hänen tunnuksensa on " + IDENTITY_CODE)) {
            assertThat(admin.post(path, Map.of("reason", reason)).expect(400).wrongFields())
                    .containsExactly("reason");
        }
        assertThat(admin.post("/api/v1/hosts/osaava/sync", Map.of("everything", "joo"))
                        .expect(400)
                        .wrongFields())
                .containsExactly("everything");
    }

    @Test
    void refused_input_leaves_nothing_behind() {
        Someone somebody = polku.people().fresh();
        polku.as(somebody)
                .post("/api/v1/goals", Map.of("title", "Hyvä", "due", "2027-02-30"))
                .expect(400);
        polku.as(somebody)
                .post("/api/v1/log-entries", Map.of("whatHappened", "Koodi " + IDENTITY_CODE))
                .expect(400);
        assertThat(polku.as(somebody).get("/api/v1/goals").expect(200).items()).isEmpty();
        assertThat(polku.as(somebody).get("/api/v1/log-entries").expect(200).items())
                .isEmpty();
        assertThat(polku.database()
                        .one(Long.class, "select count(*) from polku_audit.record where owner = ?", somebody.id()))
                .isZero();
    }

    @Test
    void an_error_speaks_the_callers_language() {
        Map<String, String> said = new LinkedHashMap<>();
        for (String language : List.of("fi", "sv", "en")) {
            Answer answer = caller().with("Accept-Language", language)
                    .post("/api/v1/goals", Map.of())
                    .expect(400);
            assertThat(answer.header("Content-Language")).contains(language);
            said.put(
                    language,
                    answer.json()
                            .getJsonArray("errors")
                            .getValuesAs(JsonObject.class)
                            .get(0)
                            .getString("detail"));
        }
        assertThat(said.values()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_said_of_a_programme_is_refused_by_name() {
        Caller hr = polku.as("hr");
        Answer programme = hr.post(PROGRAMMES, Map.of("template", "own")).expect(201);
        String path = PROGRAMMES + "/" + programme.text("id");
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("reach", "nobody");
        wrong.put("languages", List.of("xx"));
        wrong.put("cadence", "daily");
        wrong.put("minutes", 5);
        wrong.put("preparation", "paljon");
        wrong.put("across", "joo");
        wrong.put("retentionMonths", 61);
        wrong.put("strategy", "a".repeat(121));
        wrong.put("funding", "Hänen tunnuksensa on " + IDENTITY_CODE);
        wrong.put("places", List.of(Map.of("role", "boss", "min", 1, "max", 1)));
        wrong.put("nonsense", "x");
        wrong.forEach((field, value) -> assertThat(hr.patch(path, programme, Map.of(field, value))
                        .expect(400)
                        .wrongFields())
                .as(field)
                .anyMatch(told -> told.startsWith(field)));
        assertThat(hr.patch(path, programme, Map.of("places", List.of(Map.of("role", "peer", "min", 3, "max", 2))))
                        .expect(400)
                        .wrongFields())
                .containsExactly("places[0].max");
        hr.delete(path).expect(204);
    }

    /** A draft keeps what is not ready yet, and nothing that could not be kept. */
    @Test
    void what_is_typed_into_an_application_is_refused_by_name() {
        Caller hr = polku.as("hr");
        String programme = hr.post(PROGRAMMES, Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        Map<String, String> named =
                Map.of("task", "coordinator", "person", expert.id().toString());
        hr.post(PROGRAMMES + "/" + programme + "/people", named).expect(201);
        hr.post(PROGRAMMES + "/" + programme + "/publish").expect(200);
        String round = hr.get(PROGRAMMES + "/" + programme)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        String applications = "/api/v1/rounds/" + round + "/applications";
        for (Object role : List.of("boss", 7, "", List.of("peer"))) {
            assertThat(caller().post(applications, Map.of("role", role))
                            .expect(400)
                            .wrongFields())
                    .containsExactly("role");
        }
        Answer draft = caller().post(applications, Map.of("role", "peer")).expect(201);
        String path = "/api/v1/applications/" + draft.text("id");
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("motivation", "Hänen tunnuksensa on " + IDENTITY_CODE);
        wrong.put("values", "a".repeat(4001));
        wrong.put("reflection", "a\u0000b");
        wrong.put("wishes", 7);
        wrong.put("place", "a\nb");
        wrong.put("themes", List.of(7));
        wrong.put("languages", List.of("a\u0000"));
        wrong.put("hours", 2.5);
        wrong.put("nonsense", "x");
        wrong.forEach((field, value) -> assertThat(caller().patch(path, draft, Map.of(field, value))
                        .expect(400)
                        .wrongFields())
                .as(field)
                .containsExactly(field));
        hr.send("PATCH", "/api/v1/rounds/" + round + "/places", "application/json", "{\"peer\":0}")
                .expect(400);
        hr.send("PATCH", "/api/v1/rounds/" + round + "/places", "application/json", "{\"mentor\":3}")
                .expect(400);
        caller().delete(path).expect(204);
    }

    @Test
    void what_is_said_in_a_network_is_refused_by_name() {
        Gathered gathered = Gathered.of(polku);
        Caller me = polku.as(gathered.participant());
        Caller other = polku.as(gathered.participant());
        String path = "/api/v1/rounds/" + gathered.round() + "/network/card";
        Map<String, Object> good = Map.of("words", "Kysykää minulta", "languages", List.of("fi"));
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        wrong.put("words", List.of("a".repeat(1001), "a\u0000b", 7, "Tunnukseni on " + IDENTITY_CODE));
        wrong.put("languages", List.of(List.of(), List.of("de"), "", 7));
        wrong.put("themes", List.of(List.of("x"), List.of("00000000-0000-4000-8000-000000000000"), 7));
        wrong.put("competences", List.of(List.of("not-mine"), 7));
        wrong.put("showsEmail", List.of("maybe", 1));
        wrong.put("nonsense", List.of("x"));
        wrong.forEach((field, values) -> values.forEach(value -> {
            Map<String, Object> content = new LinkedHashMap<>(good);
            content.put(field, value);
            assertThat(me.post(path, content).expect(400).wrongFields())
                    .as(field + ": " + value)
                    .contains(field);
        }));
        me.post(path, good).expect(201);
        String card = other.post(path, good).expect(201).text("id");
        for (Object words : List.of("", "a".repeat(2001), "a\u0000b", 7)) {
            assertThat(me.post("/api/v1/network/cards/" + card + "/messages", Map.of("words", words))
                            .expect(400)
                            .wrongFields())
                    .containsExactly("words");
        }
        String list = "/api/v1/rounds/" + gathered.round() + "/network/cards?";
        for (String search : List.of("theme=x", "organisation=x", "language=de", "cursor=x", "limit=0")) {
            assertThat(me.get(list + search).expect(400).wrongFields())
                    .containsExactly(search.substring(0, search.indexOf('=')));
        }
        assertThat(me.get(list + "q=" + "a".repeat(101)).expect(400).wrongFields())
                .containsExactly("q");
    }

    @Test
    void what_is_said_in_a_mentor_bank_is_refused_by_name() {
        String programme = OpenBank.programme(polku);
        Caller me = polku.as(polku.people().fresh());
        String path = "/api/v1/bank/programmes/" + programme + "/offer";
        Map<String, Object> good = OpenBank.offer(List.of(), 1);
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        wrong.put("words", List.of("a".repeat(1001), "a\u0000b", 7, "Tunnukseni on " + IDENTITY_CODE));
        wrong.put("languages", List.of(List.of(), List.of("de"), "", 7));
        wrong.put("themes", List.of(List.of("x"), List.of("00000000-0000-4000-8000-000000000000"), 7));
        wrong.put(
                "competences",
                List.of(
                        7,
                        List.of("x"),
                        List.of(Map.of("level", 1)),
                        List.of(Map.of("competence", "not-mine", "level", 1))));
        wrong.put("meets", List.of("sometimes", "", 7));
        wrong.put("place", List.of("a".repeat(81), "a\nb", 7));
        wrong.put("across", List.of("maybe", 1));
        wrong.put("places", List.of(0, 6, "two"));
        wrong.put("from", List.of("tomorrow", "31.2.2027", 7));
        wrong.put("nonsense", List.of("x"));
        wrong.forEach((field, values) -> values.forEach(value -> {
            Map<String, Object> content = new LinkedHashMap<>(good);
            content.put(field, value);
            assertThat(me.post(path, content).expect(400).wrongFields())
                    .as(field + ": " + value)
                    .contains(field);
        }));
        String offer =
                OpenBank.published(polku.database(), polku.as(polku.people().fresh()), programme, 1);
        for (Object words : List.of("", "a".repeat(2001), "a\u0000b", 7)) {
            assertThat(me.post("/api/v1/bank/offers/" + offer + "/requests", Map.of("words", words))
                            .expect(400)
                            .wrongFields())
                    .containsExactly("words");
        }
        assertThat(me.post("/api/v1/bank/offers/" + offer + "/requests", Map.of("words", "Hei", "mentee", "x"))
                        .expect(400)
                        .wrongFields())
                .containsExactly("mentee");
        for (String search : List.of(
                "bank=x", "theme=x", "language=de", "meets=never", "own=maybe", "free=2", "cursor=x", "limit=0")) {
            assertThat(me.get("/api/v1/bank/offers?" + search).expect(400).wrongFields())
                    .containsExactly(search.substring(0, search.indexOf('=')));
        }
        assertThat(me.get("/api/v1/bank/offers?q=" + "a".repeat(101))
                        .expect(400)
                        .wrongFields())
                .containsExactly("q");
    }

    /** What files are refused is told by {@code material/DisguisedFileIsRefusedIT}, a line each. */
    @Test
    void what_is_said_of_material_is_refused_by_name() {
        Caller hr = polku.as("hr");
        String programme = hr.post(PROGRAMMES, Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        String path = PROGRAMMES + "/" + programme + "/material";
        Map<String, Object> good = Map.of(
                "kind", "link", "title", "Ohje", "audience", "everyone", "address", "https://www.example.org/ohje");
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        wrong.put("kind", List.of("file", "film", 7, ""));
        wrong.put("title", List.of("", "a".repeat(201), "a\nb", 7, "Hänen tunnuksensa on " + IDENTITY_CODE));
        wrong.put("text", List.of("a".repeat(301), "a\u0000b"));
        wrong.put("audience", List.of("nobody", "", "mentor"));
        wrong.put("phase", List.of("party", 7));
        wrong.put(
                "address",
                List.of(
                        "",
                        "http://www.example.org",
                        "javascript:alert(1)",
                        "https://",
                        "https://localhost/",
                        "https://valtio.fi@evil.example.org/",
                        "https://www.example.org/ a",
                        "//www.example.org"));
        wrong.put("nonsense", List.of("x"));
        wrong.forEach((field, values) -> values.forEach(value -> {
            Map<String, Object> content = new LinkedHashMap<>(good);
            content.put(field, value);
            assertThat(hr.post(path, content).expect(400).wrongFields())
                    .as(field + ": " + value)
                    .contains(field);
        }));
        Answer made = hr.post(path, good).expect(201);
        String piece = "/api/v1/material/" + made.text("id");
        for (Object to : List.of("sideways", "", 7)) {
            assertThat(hr.post(piece + "/move", Map.of("to", to)).expect(400).wrongFields())
                    .containsExactly("to");
        }
        assertThat(hr.send("POST", path + "/files", "application/json", "{}").status())
                .isEqualTo(415);
        assertThat(hr.send("POST", path + "/files", "multipart/form-data", "x").status())
                .isEqualTo(400);
        assertThat(hr.upload("POST", path + "/files", Map.of("audience", "everyone"), "opas.pdf", new byte[] {1})
                        .expect(400)
                        .wrongFields())
                .containsExactly("title");
        hr.delete(PROGRAMMES + "/" + programme).expect(204);
    }

    @Test
    void what_is_said_at_the_desk_is_refused_by_name() {
        Caller hr = polku.as("hr");
        Someone member = polku.people().fresh();
        String programme = hr.post(PROGRAMMES, Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        for (String task : List.of("coordinator", "matching")) {
            hr.post(
                            PROGRAMMES + "/" + programme + "/people",
                            Map.of("task", task, "person", member.id().toString()))
                    .expect(201);
        }
        hr.post(PROGRAMMES + "/" + programme + "/publish").expect(200);
        String round = hr.get(PROGRAMMES + "/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "matching");
        Caller me = polku.as(member);
        Caller any = me.with("If-Match", "*");
        String desk = "/api/v1/rounds/" + round + "/desk";
        for (String named : List.of("[\"1\"]", "[\"" + UUID.randomUUID() + "\"]", "[7]", "\"x\"", "{}")) {
            refusedByName(any, desk + "/conflicts", "{\"applications\":" + named + "}", "applications");
        }
        for (String latest : List.of("-1", "\"x\"", "1.5")) {
            refusedByName(any, desk + "/conflicts", "{\"applications\":[],\"latest\":" + latest + "}", "latest");
        }
        OpenRound.declared(me, round);
        for (String from : List.of("7", "\"x\"", "[]")) {
            assertThat(me.send("POST", desk + "/proposals", "application/json", "{\"from\":" + from + "}")
                            .expect(400)
                            .wrongFields())
                    .containsExactly("from");
        }
        for (String kind : List.of("7", "\"\"", "\"whatever\"")) {
            assertThat(me.send(
                                    "POST",
                                    desk + "/locks",
                                    "application/json",
                                    "{\"kind\":" + kind + ",\"applications\":[\"" + UUID.randomUUID() + "\"]}")
                            .expect(400)
                            .wrongFields())
                    .containsExactly("kind");
        }
        for (String named : List.of("[\"1\"]", "[7]", "\"x\"", "[]")) {
            assertThat(me.send(
                                    "POST",
                                    desk + "/locks",
                                    "application/json",
                                    "{\"kind\":\"aside\",\"applications\":" + named + "}")
                            .expect(400)
                            .wrongFields())
                    .containsExactly("applications");
        }
        for (String weight : List.of("7", "\"\"", "\"very\"")) {
            refusedByName(
                    hr.with("If-Match", "*"),
                    PROGRAMMES + "/" + programme + "/wishes",
                    "{\"themes\":" + weight
                            + ",\"competence\":\"some\",\"experience\":\"some\",\"left-over\":\"none\"}",
                    "themes");
        }
        for (String version : List.of("-1", "\"x\"", "1.5", "99999999999", "true")) {
            refusedByName(me, desk + "/proposal", "{\"version\":" + version + "}", "version");
        }
        refusedByName(me, desk + "/proposal", "{}", "version");
        refusedByName(me, desk + "/proposal", "{\"version\":0,\"nonsense\":\"x\"}", "nonsense");
        for (String words : List.of(
                "7", "\"\"", "\"a\\u0000b\"", "\"Hän on " + IDENTITY_CODE + "\"", "\"" + "a".repeat(1001) + "\"")) {
            assertThat(me.send(
                                    "POST",
                                    desk + "/applicants/" + UUID.randomUUID() + "/notes",
                                    "application/json",
                                    "{\"words\":" + words + "}")
                            .expect(400)
                            .wrongFields())
                    .as(words)
                    .containsExactly("words");
        }
        String group = desk + "/groups/" + me.post(desk + "/groups").expect(201).text("id");
        for (String reason : List.of(
                "7", "\"\"", "\"a\\u0000b\"", "\"Hän on " + IDENTITY_CODE + "\"", "\"" + "a".repeat(2001) + "\"")) {
            refusedByName(any, group + "/reason", "{\"reason\":" + reason + "}", "reason");
        }
        refusedByName(any, group + "/members/" + UUID.randomUUID(), "{\"from\":\"1\"}", "from");
        for (String question : List.of(
                "/applicants?role=boss",
                "/applicants?cursor=x",
                "/applicants?theme=x",
                "/applicants?language=de",
                "/applicants?organisation=1",
                "/groups?cursor=-1",
                "/conflicts?cursor=x")) {
            String field = question.substring(question.indexOf('?') + 1, question.indexOf('='));
            assertThat(me.get(desk + question).expect(400).wrongFields())
                    .as(question)
                    .containsExactly(field);
        }
    }

    private static void refusedByName(Caller who, String path, String json, String field) {
        assertThat(who.send("PUT", path, "application/json", json).expect(400).wrongFields())
                .as(path + " " + json)
                .contains(field);
    }

    @Test
    void what_is_said_of_an_event_is_refused_by_name() {
        Gathered round = Gathered.of(polku);
        String events = "/api/v1/rounds/" + round.round() + "/events";
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        wrong.put("kind", List.of("party", 7, ""));
        wrong.put("title", List.of("", "a".repeat(121), "a\nb", 7, "Hänen tunnuksensa on " + IDENTITY_CODE));
        wrong.put("about", List.of("a".repeat(4001), "a\u0000b"));
        wrong.put("speakers", List.of("a".repeat(501), 7));
        wrong.put("day", List.of("2027-02-30", "31.5.2027", ""));
        wrong.put("time", List.of("25:00", "13", "13:60", 13, ""));
        wrong.put("minutes", List.of(0, 1441, "puolitoista", 2.5));
        wrong.put("place", List.of("a".repeat(201), "a\nb"));
        wrong.put("seats", List.of(0, 10001, "monta"));
        wrong.put("remote", List.of("maybe", 7));
        wrong.put("remoteSeats", List.of(0, 10001));
        wrong.put("link", List.of("http://example.org/", "javascript:alert(1)", "https:///", "a b"));
        wrong.put("signUpUntil", List.of("2199-01-01", "huomenna", ""));
        wrong.put("audience", List.of(List.of(), List.of("everybody"), 7));
        wrong.put("nonsense", List.of("x"));
        wrong.forEach((field, values) -> values.forEach(value -> {
            Map<String, Object> event = Gathered.hybrid(9, 9);
            event.put(field, value);
            assertThat(round.hr().post(events, event).expect(400).wrongFields())
                    .as(field + ": " + value)
                    .anyMatch(told -> told.startsWith(field));
        }));
        Map<String, Object> nowhere = Gathered.event(9);
        nowhere.remove("place");
        nowhere.remove("seats");
        assertThat(round.hr().post(events, nowhere).expect(400).wrongFields()).containsExactly("place");
        Map<String, Object> past = Gathered.event(9);
        past.put("day", "2020-01-07");
        past.put("signUpUntil", "2020-01-06");
        assertThat(round.hr().post(events, past).expect(400).wrongFields()).containsExactly("day");
        Map<String, Object> skipped = Gathered.event(9);
        skipped.put("day", "2027-03-28");
        skipped.put("time", "03:30");
        assertThat(round.hr().post(events, skipped).expect(400).wrongFields()).containsExactly("time");
        String event = round.arranged(Gathered.event(9));
        for (Object way : List.of("by boat", 7, "")) {
            assertThat(polku.as(round.participant())
                            .send(
                                    "PUT",
                                    "/api/v1/events/" + event + "/seat",
                                    "application/json",
                                    Json.createObjectBuilder(Map.of("way", way))
                                            .build()
                                            .toString())
                            .expect(400)
                            .wrongFields())
                    .containsExactly("way");
        }
    }

    @Test
    void what_is_asked_and_answered_in_a_survey_is_refused_by_name() {
        Gathered round = Gathered.of(polku);
        Someone person = round.participant();
        String surveys = "/api/v1/rounds/" + round.round() + "/surveys";
        java.time.LocalDate tomorrow =
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Helsinki")).plusDays(1);
        Map<String, Object> begin = Map.of(
                "moment",
                "start",
                "firstDay",
                tomorrow.toString(),
                "lastDay",
                tomorrow.plusDays(9).toString());
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        wrong.put("moment", List.of("party", 7, "", List.of("start")));
        wrong.put("firstDay", List.of("2027-02-30", "31.5.2027", "", 20270531));
        wrong.put("lastDay", List.of("2027-02-30", "31.5.2027", "", "2020-01-07"));
        wrong.put("nonsense", List.of("x"));
        refused(round.hr(), surveys, begin, wrong);
        assertThat(round.hr()
                        .post(surveys, Map.of("moment", "after-training"))
                        .expect(400)
                        .wrongFields())
                .containsExactly("event");
        String survey =
                "/api/v1/surveys/" + round.hr().post(surveys, begin).expect(201).text("id");
        wrong.clear();
        wrong.put("kind", List.of("smell", 7, ""));
        wrong.put("role", List.of("boss", 7));
        wrong.put(
                "text",
                List.of(
                        7,
                        Map.of("fi", ""),
                        Map.of("fi", "a".repeat(301)),
                        Map.of("fi", "a\nb"),
                        Map.of("fi", "a\u0000b"),
                        Map.of("fi", "Hänen tunnuksensa on " + IDENTITY_CODE)));
        wrong.put(
                "choices",
                List.of(
                        Map.of("fi", "Vain yksi"),
                        Map.of("fi", "1\n2\n3\n4\n5\n6\n7\n8\n9"),
                        Map.of("fi", "Kyllä\nEi", "sv", "Ja"),
                        Map.of("fi", "Kyllä\n" + "a".repeat(301))));
        wrong.put("nonsense", List.of("x"));
        refused(
                round.hr().with("If-Match", "*"),
                survey + "/questions",
                Map.of("kind", "choice", "text", Map.of("fi", "Missä?"), "choices", Map.of("fi", "Täällä\nSiellä")),
                wrong);
        polku.database()
                .change(
                        "update polku.survey set first_day = polku.today() where id = ?::uuid",
                        survey.substring(survey.lastIndexOf('/') + 1));
        wrong.clear();
        wrong.put("wellbeing", List.of(0, 6, -1, 2.5, "x", true, List.of(3)));
        wrong.put("hope", List.of("a".repeat(1001), "a\u0000b", 7, "Tunnukseni on " + IDENTITY_CODE));
        wrong.put("nonsense", List.of("x"));
        refused(polku.as(person), survey + "/answers", Map.of("wellbeing", 4), wrong);
        polku.as(person).post(survey + "/answers", Map.of("wellbeing", 4)).expect(204);
    }

    private static void refused(Caller who, String path, Map<String, Object> good, Map<String, List<Object>> wrong) {
        wrong.forEach((field, values) -> values.forEach(value -> {
            Map<String, Object> content = new LinkedHashMap<>(good);
            content.put(field, value);
            assertThat(who.post(path, content).expect(400).wrongFields())
                    .as(field + ": " + value)
                    .isNotEmpty()
                    .allMatch(told -> told.startsWith(field));
        }));
    }

    @Test
    void version_of_a_change_must_be_told_and_must_be_the_newest() {
        Someone somebody = polku.people().fresh();
        Caller me = polku.as(somebody);
        Answer goal = me.post("/api/v1/goals", Map.of("title", "Hyvä")).expect(201);
        String path = "/api/v1/goals/" + goal.text("id");
        String change =
                Json.createObjectBuilder().add("title", "Parempi").build().toString();
        assertThat(me.send("PATCH", path, "application/merge-patch+json", change)
                        .status())
                .isEqualTo(428);
        assertThat(me.with("If-Match", "\"99\"")
                        .send("PATCH", path, "application/merge-patch+json", change)
                        .status())
                .isEqualTo(412);
        assertThat(me.with("If-Match", "nonsense")
                        .send("PATCH", path, "application/json", change)
                        .status())
                .isEqualTo(412);
        me.patch(path, goal, Map.of("title", "Parempi")).expect(200);
        assertThat(me.patch(path, goal, Map.of("title", "Vielä parempi")).status())
                .isEqualTo(412);
        assertThat(me.get(path).text("title")).isEqualTo("Parempi");
    }
}
