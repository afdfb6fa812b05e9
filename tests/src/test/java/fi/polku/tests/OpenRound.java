package fi.polku.tests;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Applying to a round over the API. The clock stands still: the days of a round are moved past it. */
public final class OpenRound {
    private OpenRound() {}

    /** Moves all days of a round so that it is the first day of a phase. */
    public static void beginsToday(Database database, String round, String phase) {
        database.change(
                "update polku.round_phase f set first_day = f.first_day + s.days, last_day = f.last_day + s.days"
                        + " from (select polku.today() - first_day as days from polku.round_phase where round = ?::uuid and kind = ?) s"
                        + " where f.round = ?::uuid",
                round,
                phase,
                round);
    }

    /** All that is required and more, each text marked. */
    public static Map<String, Object> answers(JsonObject draft, UnaryOperator<String> marked) {
        Map<String, Object> answers = new HashMap<>();
        for (String text : List.of("motivation", "values", "reflection", "place", "wishes", "interests")) {
            answers.put(text, marked.apply(text));
        }
        List<JsonObject> themes =
                draft.getJsonObject("offer").getJsonArray("themes").getValuesAs(JsonObject.class);
        answers.put(
                "themes",
                themes.stream().map(theme -> theme.getString("id")).limit(1).toList());
        answers.put("languages", List.of("fi"));
        answers.put("meets", "either");
        answers.put("hours", 3);
        return answers;
    }

    /** The id of a draft with all that is required. */
    public static String written(Caller who, String round, String role, UnaryOperator<String> marked) {
        Answer draft = who.post("/api/v1/rounds/" + round + "/applications", Map.of("role", role))
                .expect(201);
        String id = draft.text("id");
        who.patch("/api/v1/applications/" + id, draft, answers(draft.json(), marked))
                .expect(200);
        return id;
    }

    /** A member of the matching group says that there is no conflict of interest. */
    public static void declared(Caller member, String round) {
        member.with("If-Match", "*")
                .send("PUT", "/api/v1/rounds/" + round + "/desk/conflicts", "application/json", "{\"applications\":[]}")
                .expect(200);
    }

    /** The id of one that is sent. */
    public static String sent(Caller who, String round, String role, UnaryOperator<String> marked) {
        String id = written(who, round, role, marked);
        who.with("If-Match", "*").post("/api/v1/applications/" + id + "/send").expect(200);
        return id;
    }
}
