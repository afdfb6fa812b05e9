package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;
import static fi.polku.tests.refusals.Who.SUPERVISOR;
import static fi.polku.tests.refusals.Who.TEAMMATE;

import fi.polku.tests.programme.Gathered;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lines of surveys: of a round that {@link Who#NAMED} coordinates, in which {@link Who#OWNER}, {@link Who#TEAMMATE} and {@link Who#SUPERVISOR} take part.
 */
final class SurveyRows {
    private static final String PROGRAMMES = "/api/v1/programmes/";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Helsinki"));
    private static final Map<String, ?> QUESTION = Map.of("kind", "text", "text", "Mitä muuta?");

    List<Row> all() {
        return List.of(
                Row.of("GET /rounds/{id}/surveys", "a round")
                        .of("id", this::round)
                        .answers(200, SAME_AGENCY)
                        .answers(200, HR, NAMED),
                Row.of("POST /rounds/{id}/surveys", "a round")
                        .of("id", this::round)
                        .sending(s -> meeting())
                        .answers(403, SAME_AGENCY)
                        .answers(201, HR, NAMED),
                Row.of("GET /surveys/{id}", "open")
                        .of("id", this::open)
                        .answers(200, OWNER, TEAMMATE, SUPERVISOR, HR, NAMED),
                Row.of("GET /surveys/{id}", "to come").of("id", this::toCome).answers(200, HR, NAMED),
                Row.of("POST /surveys/{id}/answers", "open")
                        .of("id", this::open)
                        .sending(s -> Map.of("meeting-benefit", 4))
                        .answers(204, OWNER, TEAMMATE, SUPERVISOR)
                        .answers(403, HR, NAMED),
                Row.of("GET /surveys/{id}/results", "open")
                        .of("id", this::open)
                        .answers(200, HR, NAMED)
                        .answers(403, OWNER, TEAMMATE, SUPERVISOR),
                Row.of("POST /surveys/{id}/questions", "to come")
                        .of("id", this::toCome)
                        .sending(s -> QUESTION)
                        .answers(200, HR, NAMED),
                Row.of("DELETE /surveys/{id}/questions/{question}", "to come")
                        .of("id", this::toCome)
                        .of("question", SurveyRows::question)
                        .answers(200, HR, NAMED),
                Row.of("DELETE /surveys/{id}", "to come").of("id", this::toCome).answers(204, HR, NAMED));
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
        Gathered.begun(
                scene.database(),
                programme,
                round,
                List.of(OWNER, TEAMMATE, SUPERVISOR).stream()
                        .map(who -> UUID.fromString(
                                scene.as(who).get("/api/v1/me").expect(200).text("id")))
                        .toList());
        return round;
    }

    private String toCome(Scene scene) {
        return scene.as(HR)
                .post("/api/v1/rounds/" + round(scene) + "/surveys", meeting())
                .expect(201)
                .text("id");
    }

    /** One of the survey that was made last. */
    static String question(Scene scene) {
        return scene.database()
                .one(
                        String.class,
                        "select q.id::text from polku.survey_question q join polku.survey s on s.id = q.survey order by s.created_at desc, q.place limit 1");
    }

    private String open(Scene scene) {
        String survey = toCome(scene);
        opens(scene, survey);
        return survey;
    }

    /** Its first day is today. */
    static void opens(Scene scene, String survey) {
        scene.database().change("update polku.survey set first_day = polku.today() where id = ?::uuid", survey);
    }

    static Map<String, ?> meeting() {
        return Map.of(
                "moment",
                "after-meeting",
                "firstDay",
                TODAY.plusDays(3).toString(),
                "lastDay",
                TODAY.plusDays(9).toString());
    }
}
