package fi.polku.tests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mentor bank and what stands in it, over the API. */
public final class OpenBank {
    public static final String WORDS = "Olen johtanut hajautettua tiimiä kuusi vuotta.";
    public static final String MESSAGE = "Haluaisin oppia, miten etätiimi pysyy koossa.";

    private static final String BANK = "/api/v1/bank/";

    private OpenBank() {}

    /** The id of a programme of pairs, anybody as either, whose bank is open. */
    public static String programme(Caller hr, String coordinator) {
        String programme = OpenPair.programme(hr, coordinator);
        hr.post("/api/v1/programmes/" + programme + "/bank/open").expect(200);
        return programme;
    }

    /** By somebody of human resources of the first agency. */
    public static String programme(Site polku) {
        Caller hr = polku.as(polku.people().fresh().with("hr"));
        return programme(hr, polku.people().fresh().id().toString());
    }

    /** An offer that says as little as one may publish, with its themes. */
    public static Map<String, Object> offer(List<String> themes, int places) {
        return new HashMap<>(Map.of(
                "words", WORDS, "themes", themes, "languages", List.of("fi"), "meets", "either", "places", places));
    }

    /** The themes of a bank, as somebody may choose them. */
    public static List<String> themes(Database database, String programme) {
        return database
                .rows(
                        "select id::text as id from polku.programme_theme where programme = ?::uuid order by place",
                        programme)
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    /** The id of somebody's published offer. */
    public static String published(Caller mentor, String programme, Map<String, Object> content) {
        String at = BANK + "programmes/" + programme + "/offer";
        mentor.post(at, content).expect(201);
        return mentor.with("If-Match", "*").post(at + "/publish").expect(200).text("id");
    }

    /** The id of a published offer of so many places. */
    public static String published(Database database, Caller mentor, String programme, int places) {
        return published(mentor, programme, offer(themes(database, programme).subList(0, 1), places));
    }

    /** The id of a request. */
    public static String asked(Caller who, String offer) {
        return who.post(BANK + "offers/" + offer + "/requests", Map.of("words", MESSAGE))
                .expect(201)
                .text("id");
    }

    /** The id of a request that a supervisor writes for a report. */
    public static String proposed(Caller supervisor, String offer, Someone report) {
        return supervisor
                .post(
                        BANK + "offers/" + offer + "/requests",
                        Map.of("words", MESSAGE, "mentee", report.id().toString()))
                .expect(201)
                .text("id");
    }
}
