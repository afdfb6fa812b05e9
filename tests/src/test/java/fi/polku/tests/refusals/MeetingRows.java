package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The lines of meetings: the owner and {@link Who#NAMED} are a pair, in a programme that human resources run. What they write is nobody else's. */
final class MeetingRows {
    private static final String PROGRAMMES = "/api/v1/programmes/";
    private static final String MEETINGS = "/api/v1/meetings/";

    private int minute;

    List<Row> all() {
        return List.of(
                Row.of("GET /groups/{group}/meetings", "")
                        .of("group", this::group)
                        .answers(200, OWNER, NAMED),
                Row.of("GET /groups/{group}/meetings/proposal", "")
                        .of("group", this::group)
                        .answers(200, OWNER, NAMED),
                Row.of("POST /groups/{group}/meetings", "")
                        .of("group", this::group)
                        .sending(s -> arranged())
                        .answers(201, OWNER, NAMED),
                Row.of("GET /meetings/{id}", "").of("id", this::meeting).answers(200, OWNER, NAMED),
                Row.of("PATCH /meetings/{id}", "")
                        .of("id", this::meeting)
                        .sending(s -> Map.of("minutes", 60))
                        .answers(200, OWNER, NAMED),
                Row.of("POST /meetings/{id}/cancel", "").of("id", this::meeting).answers(200, OWNER, NAMED),
                Row.of("PUT /meetings/{id}/answer", "")
                        .of("id", this::meeting)
                        .sending(s -> Map.of("answer", "accepted"))
                        .answers(200, OWNER, NAMED),
                Row.of("PUT /meetings/{id}/record", "one that was held")
                        .of("id", this::held)
                        .sending(s -> Map.of("came", List.of(s.owner(), s.named())))
                        .answers(200, OWNER, NAMED),
                Row.of("POST /meetings/{id}/points", "")
                        .of("id", this::meeting)
                        .sending(s -> Map.of("words", "Asia"))
                        .answers(201, OWNER, NAMED),
                Row.of("PATCH /meetings/{id}/points/{point}", "")
                        .of("id", this::meeting)
                        .of("point", this::point)
                        .sending(s -> Map.of("done", true))
                        .answers(200, OWNER, NAMED),
                Row.of("DELETE /meetings/{id}/points/{point}", "")
                        .of("id", this::meeting)
                        .of("point", this::point)
                        .answers(204, OWNER, NAMED),
                Row.of("PATCH /meetings/{id}/actions/{action}", "")
                        .of("id", this::withAction)
                        .of("action", this::action)
                        .sending(s -> Map.of("done", true))
                        .answers(200, OWNER, NAMED),
                Row.of("GET /groups/{group}/participation", "")
                        .of("group", this::group)
                        .answers(200, OWNER, NAMED),
                Row.of("POST /groups/{group}/participation/send", "what was not shown so")
                        .of("group", this::group)
                        .sending(s -> Map.of("mark", "something else"))
                        .answers(412, OWNER, NAMED),
                Row.of("POST /groups/{group}/participation/take-back", "what was not sent")
                        .of("group", this::group)
                        .answers(409, OWNER, NAMED),
                Row.of("GET /me/meetings", "").known(200),
                Row.of("GET /me/meeting-actions", "").known(200),
                Row.of("GET /me/meeting-time", "").known(200),
                Row.of("GET /programmes/{programme}/group-meetings", "")
                        .of("programme", this::programme)
                        .answers(403, SAME_AGENCY)
                        .answers(200, HR, OWNER));
    }

    private String programmeId = "";
    private String groupId = "";
    private String last = "";

    private String programme(Scene scene) {
        group(scene);
        return programmeId;
    }

    /** One for all: a pair that has been is not a second time. */
    private String group(Scene scene) {
        if (groupId.isEmpty()) {
            programmeId = scene.as(HR)
                    .post("/api/v1/programmes", Map.of("template", "onboarding-pairs"))
                    .expect(201)
                    .text("id");
            scene.as(HR)
                    .with("If-Match", "*")
                    .send("PATCH", PROGRAMMES + programmeId, "application/merge-patch+json", """
                            {"places":[{"role":"mentor","min":1,"max":1,"who":"anyone","guests":false},
                                       {"role":"mentee","min":1,"max":1,"who":"anyone","guests":false}]}""")
                    .expect(200);
            scene.as(HR)
                    .post(PROGRAMMES + programmeId + "/people", Map.of("task", "coordinator", "person", scene.owner()))
                    .expect(201);
            scene.as(HR).post(PROGRAMMES + programmeId + "/publish").expect(200);
            groupId = scene.as(OWNER)
                    .post(
                            PROGRAMMES + programmeId + "/invitations",
                            Map.of(
                                    "people",
                                    List.of(
                                            Map.of("person", scene.named(), "role", "mentor"),
                                            Map.of("person", scene.owner(), "role", "mentee"))))
                    .expect(201)
                    .text("id");
            scene.as(NAMED).post("/api/v1/invitations/" + groupId + "/accept").expect(200);
        }
        return groupId;
    }

    /** Each at a time of its own. */
    private Map<String, ?> arranged() {
        minute++;
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(10 + minute / 600);
        String time = "%d:%02d".formatted(8 + minute % 600 / 60, minute % 60);
        return Map.of("date", day.toString(), "time", time, "minutes", 90, "way", "place", "place", "Kahvila");
    }

    private String meeting(Scene scene) {
        String id = scene.as(OWNER)
                .post("/api/v1/groups/" + group(scene) + "/meetings", arranged())
                .expect(201)
                .json()
                .getJsonObject("meeting")
                .getString("id");
        last = id;
        return id;
    }

    private String held(Scene scene) {
        String id = meeting(scene);
        scene.database()
                .change("update polku.meeting set starts_at = starts_at - interval '30 days' where id = ?::uuid", id);
        return id;
    }

    private String point(Scene scene) {
        return scene.as(OWNER)
                .post(MEETINGS + last + "/points", Map.of("words", "Asia"))
                .expect(201)
                .json()
                .getJsonArray("agenda")
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("id");
    }

    private String withAction(Scene scene) {
        String id = held(scene);
        scene.as(OWNER)
                .with("If-Match", "*")
                .send(
                        "PUT",
                        MEETINGS + id + "/record",
                        "application/json",
                        "{\"came\":[\"" + scene.owner() + "\"],\"actions\":[{\"words\":\"Tehdään\"}]}")
                .expect(200);
        return id;
    }

    private String action(Scene scene) {
        return scene.as(OWNER)
                .get(MEETINGS + last)
                .json()
                .getJsonArray("actions")
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("id");
    }
}
