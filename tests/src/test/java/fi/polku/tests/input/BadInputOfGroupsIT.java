package fi.polku.tests.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.programme.Grouped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whatever is wrong in what is said of groups and meetings is refused by the name of its field, in the caller's language, and not quoted back. */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputOfGroupsIT {
    private static final String IDENTITY_CODE = "010190-900P";
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final List<Object> DAYS =
            List.of("2027-02-30", "31.5.2027", "tomorrow", "9999-99-99", 20270531, "0001-01-01");
    private static final List<Object> TRUTHS = List.of("maybe", 7, List.of(true));

    private final Grouped pair;
    private final String message;
    private final String meeting;
    private final String held;
    private final String point;
    private final String action;

    BadInputOfGroupsIT(Site polku) {
        this.pair = Grouped.pair(polku);
        this.message = pair.path() + "/messages/"
                + pair.menteeCaller
                        .post(pair.path() + "/messages", Map.of("words", "Hei"))
                        .expect(201)
                        .text("id");
        this.meeting = meeting(9);
        this.held = meeting(10);
        this.point = meeting
                + "/points/"
                + first(
                        pair.menteeCaller
                                .post(meeting + "/points", Map.of("words", "Mistä aloitamme"))
                                .expect(201),
                        "agenda");
        polku.database()
                .change(
                        "update polku.meeting set starts_at = starts_at - interval '11 days' where id = ?::uuid",
                        held.substring(held.lastIndexOf('/') + 1));
        this.action = held
                + "/actions/"
                + first(
                        pair.menteeCaller
                                .with("If-Match", "*")
                                .send(
                                        "PUT",
                                        held + "/record",
                                        "application/json",
                                        "{\"came\":[\"" + pair.mentor.id()
                                                + "\"],\"actions\":[{\"words\":\"Luemme kirjan\"}]}")
                                .expect(200),
                        "actions");
    }

    private static String first(Answer answer, String list) {
        return answer.json().getJsonArray(list).getJsonObject(0).getString("id");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Helsinki"));
    }

    private static Map<String, Object> arranged(int days) {
        Map<String, Object> good = new LinkedHashMap<>();
        good.put("date", today().plusDays(days).toString());
        good.put("time", "9:00");
        good.put("minutes", 90);
        good.put("way", "place");
        good.put("place", "Kahvila");
        return good;
    }

    private String meeting(int days) {
        return "/api/v1/meetings/"
                + pair.menteeCaller
                        .post(pair.path() + "/meetings", arranged(days))
                        .expect(201)
                        .json()
                        .getJsonObject("meeting")
                        .getString("id");
    }

    /** What is said somewhere, what of it is right, and what is wrong in it. */
    private record Door(String method, String path, Map<String, Object> good, Map<String, List<Object>> wrong) {
        static Door of(String method, String path, Map<String, Object> good) {
            return new Door(method, path, good, new LinkedHashMap<>(Map.of("nonsense", List.of("x"))));
        }

        Door with(String field, List<Object> values) {
            wrong.put(field, values);
            return this;
        }

        /** A text of several lines. */
        Door text(String field, int longest, boolean required) {
            return with(field, texts(longest, required));
        }

        /** A text of one line. */
        Door line(String field, int longest, boolean required) {
            List<Object> values = texts(longest, required);
            values.add("a\nb");
            return with(field, values);
        }

        private static List<Object> texts(int longest, boolean required) {
            List<Object> values = new ArrayList<>(List.of(
                    7,
                    true,
                    List.of("a"),
                    Map.of("a", "b"),
                    "a\u0000b",
                    "a\u001b[31mb",
                    "a".repeat(longest + 1),
                    "Hänen tunnuksensa on " + IDENTITY_CODE + "."));
            if (required) {
                values.addAll(List.of("", "  "));
            }
            return values;
        }
    }

    private List<Door> doors() {
        String mentor = pair.mentor.id().toString();
        String mentee = pair.mentee.id().toString();
        Map<String, Object> terms = Map.of("rules", "Puhumme suoraan", "cadence", "Usein", "confidentiality", "Meille");
        return List.of(
                Door.of(
                                "POST",
                                "/api/v1/programmes/" + pair.programme + "/invitations",
                                Map.of("people", people(mentor, mentee)))
                        .text("message", 1000, false)
                        .with("beyond", List.of("x", 7, List.of(true)))
                        .with(
                                "people",
                                List.of(
                                        List.of(),
                                        "x",
                                        7,
                                        List.of("x"),
                                        List.of(seat(mentor, "mentor")),
                                        List.of(seat(mentor, "mentor"), seat(mentor, "mentee")),
                                        List.of(
                                                seat(mentor, "mentor"),
                                                seat(UUID.randomUUID().toString(), "mentee")),
                                        List.of(seat(mentor, "peer"), seat(mentee, "mentee")),
                                        Collections.nCopies(16, seat(mentor, "mentor"))))
                        .with(
                                "people[0].person",
                                List.of(List.of(seat("1", "mentor")), List.of(Map.of("role", "mentor"))))
                        .with(
                                "people[0].role",
                                List.of(List.of(seat(mentor, "boss")), List.of(Map.of("person", mentor))))
                        .with(
                                "people[0].nonsense",
                                List.of(List.of(Map.of("person", mentor, "role", "mentor", "nonsense", "x")))),
                Door.of("PUT", pair.path() + "/agreement", terms)
                        .text("rules", 4000, true)
                        .text("cadence", 4000, true)
                        .text("confidentiality", 4000, true),
                Door.of("POST", pair.path() + "/messages", Map.of("words", "Hei"))
                        .text("words", 4000, true),
                Door.of("PATCH", message, Map.of("words", "Hei")).text("words", 4000, true),
                Door.of("POST", pair.path() + "/leave", Map.of()).text("word", 4000, false),
                ofMeeting("POST", pair.path() + "/meetings", arranged(20))
                        .with("held", TRUTHS)
                        .with("way", List.of("boat", 7, "")),
                ofMeeting("PATCH", meeting, Map.of()).with("way", List.of("boat", 7)),
                Door.of("POST", pair.path() + "/meetings", changed(arranged(20), "way", "visit"))
                        .with("host", List.of("", UUID.randomUUID().toString())),
                Door.of("POST", pair.path() + "/participation/send", Map.of("mark", "of nothing"))
                        .line("mark", 60, true),
                Door.of("POST", meeting + "/points", Map.of("words", "Asia")).text("words", 500, true),
                Door.of("PATCH", point, Map.of()).with("done", TRUTHS).with("by", List.of("ylös", 51, -51, 1.5)),
                Door.of("PUT", held + "/record", Map.of("came", List.of(mentor)))
                        .with(
                                "came",
                                List.of(
                                        "x",
                                        7,
                                        List.of("1"),
                                        List.of(7),
                                        List.of(UUID.randomUUID().toString())))
                        .text("agreed", 5000, false)
                        .with("actions", List.of("x", 7, List.of("x"), Collections.nCopies(24, Map.of("words", "a"))))
                        .with(
                                "actions[0].words",
                                List.of(
                                        List.of(Map.of("words", "a".repeat(501))),
                                        List.of(Map.of("words", "a\nb")),
                                        List.of(Map.of("words", 7)),
                                        List.of(Map.of("words", "Hän on " + IDENTITY_CODE)),
                                        List.of(Map.of(
                                                "due", today().plusDays(9).toString()))))
                        .with(
                                "actions[0].doer",
                                List.of(
                                        List.of(Map.of("words", "a", "doer", "1")),
                                        List.of(Map.of(
                                                "words",
                                                "a",
                                                "doer",
                                                UUID.randomUUID().toString()))))
                        .with(
                                "actions[0].due",
                                DAYS.stream()
                                        .<Object>map(day -> List.of(Map.of("words", "a", "due", day)))
                                        .toList())
                        .with("actions[0].nonsense", List.of(List.of(Map.of("words", "a", "nonsense", "x"))))
                        .with("next", List.of("x", 7, List.of("x")))
                        .with(
                                "next.date",
                                DAYS.stream()
                                        .<Object>map(day -> changed(arranged(20), "date", day))
                                        .toList())
                        .with("next.time", List.of(changed(arranged(20), "time", "25:00")))
                        .with("next.minutes", List.of(changed(arranged(20), "minutes", 9)))
                        .with("next.way", List.of(changed(arranged(20), "way", "boat"))),
                Door.of("PATCH", action, Map.of()).with("done", TRUTHS));
    }

    private static Door ofMeeting(String method, String path, Map<String, Object> good) {
        return Door.of(method, path, good)
                .with("date", DAYS)
                .with("time", List.of("25:00", "13", "13:60", "yhdeksältä", 13))
                .with("minutes", List.of(14, 481, "tunti", 2.5, true))
                .with("preparation", List.of(-1, 481, "tunti"))
                .line("place", 200, false)
                .with(
                        "link",
                        List.of(
                                "ftp://example.org/",
                                "javascript:alert(1)",
                                "https:///",
                                "a b",
                                "https://example.org/" + "a".repeat(2000),
                                7))
                .with("host", List.of("1", 7));
    }

    private static Map<String, Object> changed(Map<String, Object> good, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(good);
        changed.put(field, value);
        return changed;
    }

    private static List<Map<String, String>> people(String mentor, String mentee) {
        return List.of(seat(mentor, "mentor"), seat(mentee, "mentee"));
    }

    private static Map<String, String> seat(String person, String role) {
        return Map.of("person", person, "role", role);
    }

    @TestFactory
    Stream<DynamicTest> every_field_is_refused_by_name_in_each_language() {
        return doors().stream()
                .flatMap(door -> door.wrong().entrySet().stream()
                        .flatMap(field -> field.getValue().stream().map(value -> {
                            String said = value.toString();
                            String name = door.method() + " " + door.path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                                    + " " + field.getKey() + ": " + said.substring(0, Math.min(60, said.length()));
                            return dynamicTest(name, () -> refused(door, field.getKey(), value));
                        })));
    }

    private void refused(Door door, String field, Object value) {
        // what is wrong in a part is told by the part's field
        String whole = field.split("[\\[.]", 2)[0];
        String content = Json.createObjectBuilder(changed(door.good(), whole, value))
                .build()
                .toString();
        Set<String> told = new HashSet<>();
        for (String language : LANGUAGES) {
            Caller caller = pair.menteeCaller.with("Accept-Language", language);
            Answer answer = caller.with("If-Match", "*")
                    .send(
                            door.method(),
                            door.path(),
                            door.method().equals("PATCH") ? "application/merge-patch+json" : "application/json",
                            content)
                    .expect(400);
            assertThat(answer.wrongFields()).as(answer.body()).anyMatch(name -> isOrIsIn(name, field));
            assertThat(answer.body()).as("nothing is quoted back").doesNotContain(IDENTITY_CODE);
            assertThat(answer.header("Content-Language")).contains(language);
            answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .filter(error -> isOrIsIn(error.getString("field"), field))
                    .map(error -> error.getString("detail"))
                    .forEach(told::add);
        }
        assertThat(told)
                .as("what is said differs by language")
                .hasSizeGreaterThanOrEqualTo(LANGUAGES.size())
                .noneMatch(detail -> detail.matches("[a-z-]+(\\.[a-z-]+)+"));
    }

    private static boolean isOrIsIn(String name, String field) {
        return name.equals(field) || Arrays.asList(name.split("[\\[.]")).get(0).equals(field);
    }
}
