package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;

import fi.polku.tests.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of material: of a round of the agency that {@link Who#NAMED} coordinates and for which {@link Who#OWNER} trains. */
final class MaterialRows {
    private static final String PROGRAMMES = "/api/v1/programmes/";
    private static final Map<String, String> FILE = Map.of("title.fi", "Opas", "audience", "everyone");

    private String round = "";

    List<Row> all() {
        return List.of(
                Row.of("GET /rounds/{id}/material", "a published round")
                        .of("id", this::round)
                        .answers(200, SAME_AGENCY),
                Row.of("POST /rounds/{id}/material", "a published round")
                        .of("id", this::round)
                        .sending(s -> link("everyone"))
                        .answers(403, SAME_AGENCY)
                        .answers(201, HR, NAMED),
                Row.of("POST /rounds/{id}/material/files", "a published round")
                        .of("id", this::round)
                        .uploading(FILE)
                        .answers(403, SAME_AGENCY)
                        .answers(201, HR, NAMED),
                Row.of("GET /programmes/{id}/material", "a published programme")
                        .of("id", this::programme)
                        .answers(200, SAME_AGENCY),
                Row.of("POST /programmes/{id}/material", "a published programme")
                        .of("id", this::programme)
                        .sending(s -> link("everyone"))
                        .answers(403, SAME_AGENCY)
                        .answers(201, HR, NAMED),
                Row.of("POST /programmes/{id}/material/files", "a published programme")
                        .of("id", this::programme)
                        .uploading(FILE)
                        .answers(403, SAME_AGENCY)
                        .answers(201, HR, NAMED),
                Row.of("GET /material/{id}", "what is for everyone")
                        .of("id", scene -> linked(scene, "everyone"))
                        .answers(200, SAME_AGENCY),
                Row.of("GET /material/{id}", "what is for participants")
                        .of("id", scene -> linked(scene, "participants"))
                        .answers(200, HR, NAMED, OWNER),
                Row.of("GET /material/{id}", "what is for organisers")
                        .of("id", scene -> linked(scene, "organisers"))
                        .answers(200, HR, NAMED),
                Row.of("PATCH /material/{id}", "what is for everyone")
                        .of("id", scene -> linked(scene, "everyone"))
                        .sending(s -> Map.of("title", "Toinen"))
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("DELETE /material/{id}", "what is for everyone")
                        .of("id", scene -> linked(scene, "everyone"))
                        .answers(403, SAME_AGENCY)
                        .answers(204, HR, NAMED),
                Row.of("POST /material/{id}/move", "what is for everyone")
                        .of("id", scene -> linked(scene, "everyone"))
                        .sending(s -> Map.of("to", "up"))
                        .answers(403, SAME_AGENCY)
                        .answers(204, HR, NAMED),
                Row.of("GET /material/{id}/file", "a file for everyone")
                        .of("id", scene -> file(scene, "everyone"))
                        .answers(200, SAME_AGENCY),
                Row.of("GET /material/{id}/file", "a file for those who train")
                        .of("id", scene -> file(scene, "trainers"))
                        .answers(200, HR, NAMED, OWNER),
                Row.of("PUT /material/{id}/file", "a file for everyone")
                        .of("id", scene -> file(scene, "everyone"))
                        .uploading(Map.of())
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, NAMED));
    }

    private static Map<String, ?> link(String audience) {
        return Map.of("kind", "link", "title", "Linkki", "audience", audience, "address", "https://www.example.org");
    }

    /** The same for all lines. */
    private String round(Scene scene) {
        if (round.isEmpty()) {
            String programme = scene.as(HR)
                    .post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                    .expect(201)
                    .text("id");
            name(scene, programme, Map.of("task", "coordinator", "person", scene.named()));
            scene.as(HR).post(PROGRAMMES + programme + "/publish").expect(200);
            round = scene.as(HR)
                    .get(PROGRAMMES + programme)
                    .expect(200)
                    .json()
                    .getJsonArray("rounds")
                    .getJsonObject(0)
                    .getString("id");
            name(scene, programme, Map.of("task", "trainer", "person", scene.owner(), "round", round));
        }
        return round;
    }

    private static void name(Scene scene, String programme, Map<String, ?> named) {
        scene.as(HR).post(PROGRAMMES + programme + "/people", named).expect(201);
    }

    private String programme(Scene scene) {
        return scene.as(HR).get("/api/v1/rounds/" + round(scene)).expect(200).text("programme");
    }

    private String linked(Scene scene, String audience) {
        return scene.as(HR)
                .post("/api/v1/rounds/" + round(scene) + "/material", link(audience))
                .expect(201)
                .text("id");
    }

    private String file(Scene scene, String audience) {
        Map<String, String> fields = new HashMap<>(FILE);
        fields.put("audience", audience);
        Answer made = scene.as(HR)
                .upload("POST", "/api/v1/rounds/" + round(scene) + "/material/files", fields, "opas.txt", new byte[] {
                    'O', 'p', 'a', 's'
                });
        return made.expect(201).text("id");
    }
}
