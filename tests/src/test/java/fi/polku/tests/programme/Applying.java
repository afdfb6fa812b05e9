package fi.polku.tests.programme;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Applying to a round of triads over the API. The clock stands still: the days of the round are moved past it. */
final class Applying {
    static final String MOTIVATION = "Haluan peilata työtäni muiden kanssa";

    private final Site polku;
    final Agency agency;
    final String programme;
    final String round;

    private Applying(Site polku, Agency agency) {
        this.polku = polku;
        this.agency = agency;
        this.programme = agency.published("peer-triads");
        this.round = Agency.round(agency.hr, programme);
    }

    /** Its window opens today. */
    static Applying open(Site polku, Agency agency) {
        Applying applying = new Applying(polku, agency);
        applying.beginsToday("application");
        return applying;
    }

    /** Moves all days so that it is the first day of a phase. */
    void beginsToday(String phase) {
        polku.database()
                .change(
                        "update polku.round_phase f set first_day = f.first_day + s.days, last_day = f.last_day + s.days"
                                + " from (select polku.today() - first_day as days from polku.round_phase where round = ?::uuid and kind = ?) s"
                                + " where f.round = ?::uuid",
                        round,
                        phase,
                        round);
    }

    Answer begin(Caller who) {
        return who.post(applications(), Map.of("role", "peer"));
    }

    String applications() {
        return "/api/v1/rounds/" + round + "/applications";
    }

    /** All that is required. */
    Map<String, Object> answers(Caller who) {
        String theme = polku.database()
                .one(
                        String.class,
                        "select id::text from polku.programme_theme where programme = ?::uuid and place = 0",
                        programme);
        return Map.of(
                "themes",
                List.of(theme),
                "motivation",
                MOTIVATION,
                "values",
                "Avoimuus",
                "reflection",
                "Opin kysymään ennen kuin vastaan",
                "languages",
                List.of("fi"),
                "meets",
                "either",
                "hours",
                3);
    }

    /** A draft with all that is required. */
    String written(Caller who) {
        Answer draft = begin(who).expect(201);
        String path = "/api/v1/applications/" + draft.text("id");
        who.patch(path, draft, answers(who)).expect(200);
        return path;
    }

    static Answer send(Caller who, String path) {
        return who.with("If-Match", "*").post(path + "/send");
    }

    static Answer withdraw(Caller who, String path) {
        return who.with("If-Match", "*").post(path + "/withdraw");
    }

    String sent(Caller who) {
        String path = written(who);
        send(who, path).expect(200);
        return path;
    }

    /** How many of a role the round takes. */
    void takes(int places) {
        agency.hr
                .send("PATCH", "/api/v1/rounds/" + round + "/places", "application/json", "{\"peer\":" + places + "}")
                .expect(200);
    }

    static String stage(Caller who, String path) {
        return standing(who, path).getString("stage");
    }

    static JsonObject standing(Caller who, String path) {
        return who.get(path).expect(200).json().getJsonObject("standing");
    }

    Someone someone() {
        return polku.people().fresh();
    }
}
