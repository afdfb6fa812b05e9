package fi.polku.tests.survey;

import fi.polku.run.Await;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.programme.Gathered;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A round with people in roles, and surveys of it. */
public final class Surveyed {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site polku;
    private final Database database;
    private final Gathered round;

    public Surveyed(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        this.round = Gathered.of(polku);
    }

    /** Human resources who run it. */
    public Caller hr() {
        return round.hr();
    }

    public Gathered round() {
        return round;
    }

    /** So many people, in one group, as this. */
    public List<Someone> people(String role, int number) {
        List<Someone> people = Stream.generate(() -> polku.people().somebody("agency-1"))
                .limit(number)
                .toList();
        round.begun(people);
        people.forEach(
                who -> database.change("update polku.group_member set role = ? where person = ?", role, who.id()));
        return people;
    }

    /** The id of one on days of its own. */
    public String begun(String moment, LocalDate first, LocalDate last) {
        return hr().post(surveys(), Map.of("moment", moment, "firstDay", first.toString(), "lastDay", last.toString()))
                .expect(201)
                .text("id");
    }

    public String surveys() {
        return "/api/v1/rounds/" + round.round() + "/surveys";
    }

    public static String at(String survey) {
        return "/api/v1/surveys/" + survey;
    }

    /** The same answer to each question on a scale, and words to each other one but choices. */
    public static Answer answers(Caller who, String survey, int step, String words) {
        Map<String, Object> answers = new java.util.HashMap<>();
        for (JsonObject question : questions(who, survey)) {
            switch (question.getString("kind")) {
                case "scale" -> answers.put(question.getString("code"), step);
                case "choice" -> answers.put(question.getString("code"), 1);
                default -> answers.put(question.getString("code"), words);
            }
        }
        return who.post(at(survey) + "/answers", answers);
    }

    public static List<JsonObject> questions(Caller who, String survey) {
        return who.get(at(survey)).expect(200).json().getJsonArray("questions").getValuesAs(JsonObject.class);
    }

    /** It is over, and has been gathered. */
    public JsonObject results(String survey, LocalDate after) {
        polku.clock().moveTo(after);
        Await.until(
                PATIENCE,
                () -> hr().get(at(survey) + "/results").expect(200).json().getBoolean("gathered"));
        return hr().get(at(survey) + "/results").expect(200).json();
    }

    /** What is told of a question. */
    public static JsonObject of(JsonObject results, String code) {
        return results.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getJsonObject("question").getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Of whom figures are told: {@code all} and roles. */
    public static List<String> rows(JsonObject question) {
        List<String> rows = new ArrayList<>();
        question.getJsonArray("figures")
                .getValuesAs(JsonObject.class)
                .forEach(row -> rows.add(row.getString("role", "all") + " " + row.getInt("people")));
        return rows;
    }
}
