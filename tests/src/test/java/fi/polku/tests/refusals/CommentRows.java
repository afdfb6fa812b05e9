package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.DEPUTY;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SUPERVISOR;

import java.util.List;
import java.util.Map;

/** The lines of comments on goals: whoever a goal is shared with writes to its owner, and nobody reads what was not written to them. */
final class CommentRows {
    private static final Map<String, ?> WORDS = Map.of("words", "Hyvä suunta");

    private String written = "";

    List<Row> all() {
        return List.of(
                Row.of("GET /goals/{id}/comments", "a private goal")
                        .shared("nobody", Scene::goal)
                        .answers(200, OWNER),
                Row.of("GET /goals/{id}/comments", "a goal shared by name")
                        .shared("named", Scene::goal)
                        .answers(200, OWNER, NAMED),
                Row.of("GET /goals/{id}/comments", "a goal shared with the supervisor")
                        .shared("supervisor", Scene::goal)
                        .answers(200, OWNER, SUPERVISOR, DEPUTY),
                Row.of("POST /goals/{id}/comments", "a private goal")
                        .shared("nobody", Scene::goal)
                        .sending(s -> WORDS)
                        .answers(403, OWNER),
                Row.of("POST /goals/{id}/comments", "a goal shared by name")
                        .shared("named", Scene::goal)
                        .sending(s -> WORDS)
                        .answers(403, OWNER)
                        .answers(201, NAMED),
                Row.of("POST /goals/{id}/comments", "a goal shared with the supervisor")
                        .shared("supervisor", Scene::goal)
                        .sending(s -> WORDS)
                        .answers(403, OWNER)
                        .answers(201, SUPERVISOR, DEPUTY),
                Row.of("DELETE /goals/{id}/comments/{comment}", "of who reads it by name")
                        .of("id", this::commented)
                        .of("comment", scene -> written)
                        .answers(204, OWNER, NAMED));
    }

    /** A goal that is shared by name, and commented by that one. */
    private String commented(Scene scene) {
        String goal = scene.goal("named");
        written = scene.as(NAMED)
                .post("/api/v1/goals/" + goal + "/comments", WORDS)
                .expect(201)
                .text("id");
        return goal;
    }
}
