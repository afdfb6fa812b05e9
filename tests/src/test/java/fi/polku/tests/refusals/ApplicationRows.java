package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.DEPUTY;
import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;
import static fi.polku.tests.refusals.Who.SUPERVISOR;

import fi.polku.tests.OpenRound;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of applications: the owner applies to a round of the agency, which {@link Who#NAMED} coordinates, and composes where that is said. */
final class ApplicationRows {
    private static final String PROGRAMMES = "/api/v1/programmes/";
    private static final String APPLICATIONS = "/api/v1/applications/";

    List<Row> all() {
        List<Row> rows = new ArrayList<>(rounds());
        rows.addAll(own());
        rows.addAll(endorsements());
        return rows;
    }

    private List<Row> rounds() {
        return List.of(
                Row.of("POST /rounds/{id}/applications", "an open round")
                        .of("id", this::open)
                        .sending(s -> Map.of("role", "mentor"))
                        .answers(201, SAME_AGENCY),
                Row.of("GET /rounds/{id}/applications", "an open round")
                        .of("id", this::open)
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("GET /rounds/{id}/places", "an open round")
                        .of("id", this::open)
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("PATCH /rounds/{id}/places", "an open round")
                        .of("id", this::open)
                        .sending(s -> Map.of("mentor", 9))
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("GET /rounds/{id}/late-applicants", "an open round")
                        .of("id", this::open)
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("PUT /rounds/{id}/late-applicants/{person}", "an open round")
                        .of("id", this::open)
                        .of("person", Scene::owner)
                        .sending(s -> until())
                        .answers(403, SAME_AGENCY)
                        .answers(204, HR, NAMED),
                Row.of("DELETE /rounds/{id}/late-applicants/{person}", "who may be late")
                        .of("id", this::withLateOwner)
                        .of("person", Scene::owner)
                        .answers(403, SAME_AGENCY)
                        .answers(204, HR, NAMED));
    }

    private List<Row> own() {
        return List.of(
                Row.of("GET /me/applications", "").known(200),
                Row.of("GET /applications/{id}", "a draft")
                        .of("id", this::draft)
                        .answers(200, OWNER),
                Row.of("GET /applications/{id}", "one that is sent")
                        .of("id", this::sent)
                        .answers(200, OWNER),
                Row.of("GET /applications/{id}", "one in a round that is being composed")
                        .of("id", this::composed)
                        .answers(200, OWNER, NAMED),
                Row.of("PATCH /applications/{id}", "a draft")
                        .of("id", this::draft)
                        .sending(s -> Map.of("motivation", "Haluan oppia"))
                        .answers(200, OWNER),
                Row.of("DELETE /applications/{id}", "a draft")
                        .of("id", this::draft)
                        .answers(204, OWNER),
                Row.of("POST /applications/{id}/send", "a draft")
                        .of("id", this::draft)
                        .answers(200, OWNER),
                Row.of("POST /applications/{id}/withdraw", "one that is sent")
                        .of("id", this::sent)
                        .answers(200, OWNER),
                Row.of("POST /applications/{id}/again", "one that was withdrawn")
                        .of("id", this::withdrawn)
                        .answers(200, OWNER));
    }

    private List<Row> endorsements() {
        return List.of(
                Row.of("GET /endorsements", "").known(200),
                Row.of("GET /endorsements/{application}", "one that is sent")
                        .of("application", this::sent)
                        .answers(200, SUPERVISOR, DEPUTY),
                Row.of("GET /endorsements/{application}", "a draft").of("application", this::draft),
                Row.of("PUT /endorsements/{application}", "one that is sent")
                        .of("application", this::sent)
                        .sending(s -> Map.of("decision", "endorsed"))
                        .answers(200, SUPERVISOR, DEPUTY));
    }

    private static Map<String, ?> until() {
        return Map.of("until", LocalDate.now(ZoneId.of("Europe/Helsinki")).toString());
    }

    private String open(Scene scene) {
        String programme = scene.as(HR)
                .post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        scene.as(HR)
                .post(PROGRAMMES + programme + "/people", Map.of("task", "coordinator", "person", scene.named()))
                .expect(201);
        scene.as(HR).post(PROGRAMMES + programme + "/publish").expect(200);
        String round = scene.as(HR)
                .get(PROGRAMMES + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(scene.database(), round, "application");
        return round;
    }

    private String withLateOwner(Scene scene) {
        String round = open(scene);
        String today = LocalDate.now(ZoneId.of("Europe/Helsinki")).toString();
        scene.as(HR)
                .send(
                        "PUT",
                        "/api/v1/rounds/" + round + "/late-applicants/" + scene.owner(),
                        "application/json",
                        "{\"until\":\"" + today + "\"}")
                .expect(204);
        return round;
    }

    private String draft(Scene scene) {
        return OpenRound.written(scene.as(OWNER), open(scene), "mentor", text -> text);
    }

    private String sent(Scene scene) {
        return OpenRound.sent(scene.as(OWNER), open(scene), "mentor", text -> text);
    }

    private String withdrawn(Scene scene) {
        String id = sent(scene);
        scene.as(OWNER)
                .with("If-Match", "*")
                .post(APPLICATIONS + id + "/withdraw")
                .expect(200);
        return id;
    }

    private String composed(Scene scene) {
        String round = open(scene);
        String id = OpenRound.sent(scene.as(OWNER), round, "mentor", text -> text);
        String programme =
                scene.as(HR).get("/api/v1/rounds/" + round).expect(200).text("programme");
        scene.as(HR)
                .post(
                        PROGRAMMES + programme + "/people",
                        Map.of("task", "matching", "person", scene.named(), "round", round))
                .expect(201);
        OpenRound.beginsToday(scene.database(), round, "matching");
        OpenRound.declared(scene.as(NAMED), round);
        return id;
    }
}
