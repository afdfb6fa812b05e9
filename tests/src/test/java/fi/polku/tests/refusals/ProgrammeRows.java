package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OTHER_HR;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of programmes: begun by the owner's agency, for its own people; {@link Who#NAMED} coordinates them. */
final class ProgrammeRows {
    private static final String PROGRAMMES = "/api/v1/programmes/";

    private String last = "";

    List<Row> all() {
        List<Row> rows = new ArrayList<>(programmes());
        rows.addAll(organisers());
        rows.addAll(rounds());
        return rows;
    }

    private List<Row> programmes() {
        return List.of(
                Row.of("GET /programmes", "").known(200),
                Row.of("POST /programmes", "")
                        .sending(s -> Map.of("template", "own"))
                        .known(403)
                        .answers(201, HR, OTHER_HR),
                Row.of("GET /programmes/{id}", "a draft").of("id", this::draft).answers(200, HR, NAMED),
                Row.of("GET /programmes/{id}", "a draft that another agency is asked to own")
                        .of("id", this::asked)
                        .answers(200, HR, NAMED, OTHER_HR),
                Row.of("GET /programmes/{id}", "a published one")
                        .of("id", this::published)
                        .answers(200, SAME_AGENCY),
                Row.of("PATCH /programmes/{id}", "a published one")
                        .of("id", this::published)
                        .sending(s -> Map.of("strategy", "Osaaminen"))
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("PATCH /programmes/{id}", "a draft that another agency is asked to own")
                        .of("id", this::asked)
                        .sending(s -> Map.of("strategy", "Osaaminen"))
                        .answers(403, OTHER_HR)
                        .answers(200, HR, NAMED),
                Row.of("PUT /programmes/{id}/plan", "a draft")
                        .of("id", this::draft)
                        .sending(s -> Map.of("inRounds", false))
                        .answers(200, HR, NAMED),
                Row.of("POST /programmes/{id}/publish", "a draft")
                        .of("id", this::draft)
                        .answers(200, HR, NAMED),
                Row.of("POST /programmes/{id}/archive", "a published one")
                        .of("id", this::published)
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("DELETE /programmes/{id}", "a draft")
                        .of("id", this::draft)
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(204, HR));
    }

    private List<Row> organisers() {
        return List.of(
                Row.of("POST /programmes/{id}/organisations", "a draft")
                        .of("id", this::draft)
                        .sending(s -> Map.of("organisation", otherAgency(s)))
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(201, HR),
                Row.of("POST /programmes/{id}/join", "one that another agency is asked to own")
                        .of("id", this::asked)
                        .known(403)
                        .answers(404, HR)
                        .answers(200, OTHER_HR),
                Row.of("DELETE /programmes/{id}/organisations/{organisation}", "an agency that is asked")
                        .of("id", this::asked)
                        .of("organisation", ProgrammeRows::otherAgency)
                        .known(403)
                        .answers(204, HR, OTHER_HR),
                Row.of("POST /programmes/{id}/people", "a draft")
                        .of("id", this::draft)
                        .sending(s -> Map.of("task", "trainer", "person", s.owner()))
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(201, HR),
                Row.of("DELETE /programmes/{id}/people/{task}", "the coordinator")
                        .of("id", this::draft)
                        .of("task", this::coordinator)
                        .answers(204, HR, NAMED),
                Row.of("GET /programmes/{id}/candidates", "a draft")
                        .of("id", this::draft)
                        .asking("?name=vir")
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(200, HR));
    }

    private List<Row> rounds() {
        return List.of(
                Row.of("POST /programmes/{id}/rounds", "a published programme")
                        .of("id", this::published)
                        .answers(403, SAME_AGENCY)
                        .answers(201, HR, NAMED),
                Row.of("GET /rounds/{id}", "an announced round")
                        .of("id", this::announced)
                        .answers(200, SAME_AGENCY),
                Row.of("GET /rounds/{id}", "a round that is being prepared")
                        .of("id", this::prepared)
                        .answers(200, HR, NAMED),
                Row.of("PATCH /rounds/{id}", "an announced round")
                        .of("id", this::announced)
                        .sending(s -> Map.of("lessons", "Haku auki aiemmin"))
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("POST /rounds/{id}/move", "an announced round")
                        .of("id", this::announced)
                        .sending(s -> Map.of("phase", "closing", "days", 1))
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("POST /rounds/{id}/announce", "a round that is being prepared")
                        .of("id", this::prepared)
                        .answers(200, HR, NAMED),
                Row.of("DELETE /rounds/{id}", "a round that is being prepared")
                        .of("id", this::prepared)
                        .answers(204, HR, NAMED));
    }

    private String draft(Scene scene) {
        last = scene.as(HR)
                .post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        scene.as(HR)
                .post(PROGRAMMES + last + "/people", Map.of("task", "coordinator", "person", scene.named()))
                .expect(201);
        return last;
    }

    private String asked(Scene scene) {
        String id = draft(scene);
        scene.as(HR)
                .post(PROGRAMMES + id + "/organisations", Map.of("organisation", otherAgency(scene)))
                .expect(201);
        return id;
    }

    private String published(Scene scene) {
        String id = draft(scene);
        scene.as(HR).post(PROGRAMMES + id + "/publish").expect(200);
        return id;
    }

    private String announced(Scene scene) {
        return scene.as(HR)
                .get(PROGRAMMES + published(scene))
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
    }

    private String prepared(Scene scene) {
        return scene.as(HR)
                .post(PROGRAMMES + published(scene) + "/rounds")
                .expect(201)
                .text("id");
    }

    private String coordinator(Scene scene) {
        return scene.as(HR)
                .get(PROGRAMMES + last)
                .expect(200)
                .json()
                .getJsonArray("people")
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("id");
    }

    private static String otherAgency(Scene scene) {
        return scene.as(OTHER_HR)
                .post("/api/v1/programmes", Map.of("template", "own"))
                .expect(201)
                .json()
                .getJsonArray("organisations")
                .getJsonObject(0)
                .getString("id");
    }
}
