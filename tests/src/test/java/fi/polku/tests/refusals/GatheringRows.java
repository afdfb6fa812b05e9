package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;

import fi.polku.tests.programme.Gathered;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lines of events: the owner takes part in a round of the agency, which {@link Who#NAMED} coordinates. */
final class GatheringRows {
    private static final String PROGRAMMES = "/api/v1/programmes/";

    List<Row> all() {
        return List.of(
                Row.of("GET /me/events", "").known(200),
                Row.of("GET /rounds/{id}/events", "a round")
                        .of("id", this::round)
                        .answers(200, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("POST /rounds/{id}/events", "a round")
                        .of("id", this::round)
                        .sending(s -> Gathered.event(9))
                        .answers(403, SAME_AGENCY)
                        .answers(201, HR, NAMED),
                Row.of("GET /events/{id}", "for those who take part")
                        .of("id", this::event)
                        .answers(200, OWNER, HR, NAMED),
                Row.of("PUT /events/{id}", "for those who take part")
                        .of("id", this::event)
                        .sending(s -> Gathered.event(7))
                        .answers(403, OWNER)
                        .answers(200, HR, NAMED),
                Row.of("POST /events/{id}/cancel", "for those who take part")
                        .of("id", this::event)
                        .answers(403, OWNER)
                        .answers(200, HR, NAMED),
                Row.of("PUT /events/{id}/seat", "for those who take part")
                        .of("id", this::event)
                        .sending(s -> Map.of("way", "room"))
                        .answers(200, OWNER),
                Row.of("DELETE /events/{id}/seat", "to which the owner comes")
                        .of("id", this::attended)
                        .answers(204, OWNER),
                Row.of("GET /events/{id}/people", "to which the owner comes")
                        .of("id", this::attended)
                        .answers(403, OWNER)
                        .answers(200, HR, NAMED),
                Row.of("PUT /events/{id}/attendance", "that has begun")
                        .of("id", this::begun)
                        .sending(s -> Map.of("seats", List.of(UUID.randomUUID().toString()), "there", List.of()))
                        .answers(403, OWNER)
                        .answers(204, HR, NAMED));
    }

    private String round(Scene scene) {
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
        Gathered.begun(scene.database(), programme, round, List.of(UUID.fromString(scene.owner())));
        return round;
    }

    private String event(Scene scene) {
        return scene.as(HR)
                .post("/api/v1/rounds/" + round(scene) + "/events", Gathered.event(9))
                .expect(201)
                .text("id");
    }

    private String attended(Scene scene) {
        String event = event(scene);
        Gathered.comes(scene.as(OWNER), event, "room", false).expect(200);
        return event;
    }

    private String begun(Scene scene) {
        String event = attended(scene);
        Gathered.begins(scene.database(), event);
        return event;
    }
}
