package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.COORDINATOR;
import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.MATCHING;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SUPERVISOR;
import static fi.polku.tests.refusals.Who.TEAMMATE;

import fi.polku.tests.EngineAsked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lines of the engine at the desk: {@link Who#NAMED} weighs the owner and two colleagues, their supervisor weighs none of them; both may ask. Of the owner's own round
 * it is the matching group's alone.
 */
final class ProposalRows {
    private static final String ROUNDS = "/api/v1/rounds/";
    private static final Map<String, String> WEIGHTS =
            Map.of("themes", "much", "competence", "some", "experience", "little", "left-over", "none");

    private final DeskRows desk = new DeskRows();

    List<Row> all() {
        List<Row> rows = new ArrayList<>(proposals());
        rows.addAll(locks());
        rows.addAll(wishes());
        rows.addAll(around());
        rows.addAll(proposalsAround());
        return rows;
    }

    private List<Row> proposals() {
        return List.of(
                members("GET /rounds/{id}/desk/proposals", 200),
                Row.of("POST /rounds/{id}/desk/proposals", "a round where none is worked out")
                        .of("id", this::quiet)
                        .answers(409, SUPERVISOR)
                        .answers(201, NAMED),
                members("GET /rounds/{id}/desk/proposals/{proposal}", 200).of("proposal", this::done),
                members("DELETE /rounds/{id}/desk/proposals/{proposal}", 204).of("proposal", this::anew),
                members("POST /rounds/{id}/desk/proposals/{proposal}/stop", 409).of("proposal", this::done),
                // all three are of one agency, so that nothing was proposed
                members("POST /rounds/{id}/desk/proposals/{proposal}/take-over", 409)
                        .of("proposal", this::done),
                members("POST /rounds/{id}/desk/proposals/{proposal}/take-back", 409)
                        .of("proposal", this::done),
                members("GET /rounds/{id}/desk/proposals/comparison", 400),
                members("GET /rounds/{id}/desk/proposals/move-cost", 400));
    }

    private Row members(String call, int status) {
        return Row.of(call, "a round that is composed").of("id", desk::round).answers(status, NAMED, SUPERVISOR);
    }

    private List<Row> locks() {
        return List.of(
                members("GET /rounds/{id}/desk/locks", 200),
                Row.of("POST /rounds/{id}/desk/locks", "about the owner")
                        .of("id", desk::round)
                        .sending(this::aside)
                        .answers(409, SUPERVISOR)
                        .answers(201, NAMED),
                Row.of("DELETE /rounds/{id}/desk/locks/{lock}", "about a colleague")
                        .of("id", desk::round)
                        .of("lock", this::lock)
                        .answers(409, SUPERVISOR)
                        .answers(204, NAMED));
    }

    private Map<String, ?> aside(Scene scene) {
        return Map.of("kind", "aside", "applications", List.of(desk.current().of(OWNER)));
    }

    private List<Row> wishes() {
        return List.of(
                Row.of("GET /programmes/{id}/wishes", "a published one")
                        .of("id", ProposalRows::programme)
                        .answers(200, HR, NAMED),
                Row.of("PUT /programmes/{id}/wishes", "a published one")
                        .of("id", ProposalRows::programme)
                        .sending(s -> WEIGHTS)
                        .answers(200, HR, NAMED));
    }

    private List<Row> around() {
        return List.of(
                composed("GET /rounds/{id}/desk/proposals", 200),
                composed("GET /rounds/{id}/desk/proposals/{proposal}", 200).of("proposal", ProposalRows::ofTheRound),
                composed("GET /rounds/{id}/desk/locks", 200),
                composed("POST /rounds/{id}/desk/locks", 201)
                        .sending(s -> Map.of(
                                "kind",
                                "aside",
                                "applications",
                                List.of(s.circle().application()))),
                composed("DELETE /rounds/{id}/desk/locks/{lock}", 204).of("lock", ProposalRows::lockAround),
                Row.of("GET /programmes/{id}/wishes", "the owner's")
                        .around()
                        .of("id", s -> s.circle().programme())
                        .answers(200, COORDINATOR),
                Row.of("PUT /programmes/{id}/wishes", "the owner's")
                        .around()
                        .of("id", s -> s.circle().programme())
                        .sending(s -> WEIGHTS)
                        .answers(200, COORDINATOR));
    }

    private static List<Row> proposalsAround() {
        return List.of(
                composed("POST /rounds/{id}/desk/proposals", 201).of("id", ProposalRows::quietAround),
                composed("DELETE /rounds/{id}/desk/proposals/{proposal}", 204).of("proposal", ProposalRows::ofTheRound),
                composed("POST /rounds/{id}/desk/proposals/{proposal}/stop", 409)
                        .of("proposal", ProposalRows::ofTheRound),
                composed("POST /rounds/{id}/desk/proposals/{proposal}/take-over", 409)
                        .of("proposal", ProposalRows::ofTheRound),
                composed("POST /rounds/{id}/desk/proposals/{proposal}/take-back", 409)
                        .of("proposal", ProposalRows::ofTheRound),
                composed("GET /rounds/{id}/desk/proposals/comparison", 400),
                composed("GET /rounds/{id}/desk/proposals/move-cost", 400));
    }

    private static String quietAround(Scene scene) {
        String round = scene.circle().round();
        end(scene, round);
        return round;
    }

    private static String lockAround(Scene scene) {
        return scene.as(MATCHING)
                .post(
                        ROUNDS + scene.circle().round() + "/desk/locks",
                        Map.of(
                                "kind",
                                "aside",
                                "applications",
                                List.of(scene.circle().application())))
                .expect(201)
                .text("id");
    }

    private static Row composed(String call, int status) {
        return Row.of(call, "the owner's")
                .around()
                .of("id", s -> s.circle().round())
                .answers(status, MATCHING);
    }

    private static String ofTheRound(Scene scene) {
        end(scene, scene.circle().round());
        return EngineAsked.done(scene.as(MATCHING), scene.circle().round());
    }

    /** Nothing is at work there. */
    private String quiet(Scene scene) {
        String round = desk.round(scene);
        end(scene, round);
        return round;
    }

    private static void end(Scene scene, String round) {
        scene.database()
                .change("delete from polku.proposal where round = ?::uuid and state in ('waiting', 'running')", round);
    }

    private String done(Scene scene) {
        quiet(scene);
        String round = desk.current().round();
        return scene.as(NAMED).get(ROUNDS + round + "/desk/proposals").expect(200).items().stream()
                .filter(each -> each.getString("state").equals("done"))
                .findFirst()
                .map(each -> each.getString("id"))
                .orElseGet(() -> EngineAsked.done(scene.as(NAMED), round));
    }

    private String anew(Scene scene) {
        quiet(scene);
        return EngineAsked.done(scene.as(NAMED), desk.current().round());
    }

    private String lock(Scene scene) {
        return scene.as(NAMED)
                .post(
                        desk.current().desk() + "/locks",
                        Map.of(
                                "kind",
                                "aside",
                                "applications",
                                List.of(desk.current().of(TEAMMATE))))
                .expect(201)
                .text("id");
    }

    private static String programme(Scene scene) {
        String programme = scene.as(HR)
                .post("/api/v1/programmes", Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        scene.as(HR)
                .post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of("task", "coordinator", "person", scene.named()))
                .expect(201);
        scene.as(HR).post("/api/v1/programmes/" + programme + "/publish").expect(200);
        return programme;
    }
}
