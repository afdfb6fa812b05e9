package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SUPERVISOR;
import static fi.polku.tests.refusals.Who.TEAMMATE;

import fi.polku.tests.programme.Gathered;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lines of networks: of a round that {@link Who#NAMED} coordinates, in which {@link Who#OWNER}, {@link Who#TEAMMATE} and {@link Who#SUPERVISOR} take part. The
 * first two have joined.
 */
final class NetworkRows {
    private static final String PROGRAMMES = "/api/v1/programmes/";
    private static final String ROUNDS = "/api/v1/rounds/";
    private static final String NETWORK = "/api/v1/network/";
    private static final Map<String, ?> CARD = Map.of("words", "Kysykää minulta", "languages", List.of("fi"));

    List<Row> all() {
        return List.of(
                Row.of("GET /rounds/{id}/network", "a network")
                        .of("id", this::round)
                        .answers(200, OWNER, TEAMMATE, SUPERVISOR, HR, NAMED),
                Row.of("GET /rounds/{id}/network/cards", "a network")
                        .of("id", this::round)
                        .answers(200, OWNER, TEAMMATE)
                        .answers(403, SUPERVISOR, HR, NAMED),
                Row.of("POST /rounds/{id}/network/card", "a network")
                        .of("id", this::round)
                        .sending(s -> CARD)
                        .answers(409, OWNER, TEAMMATE)
                        .answers(201, SUPERVISOR)
                        .answers(403, HR, NAMED),
                Row.of("GET /rounds/{id}/network/card", "a network")
                        .of("id", this::round)
                        .answers(200, OWNER, TEAMMATE),
                Row.of("PUT /rounds/{id}/network/card", "a network")
                        .of("id", this::round)
                        .sending(s -> CARD)
                        .answers(200, OWNER, TEAMMATE),
                Row.of("DELETE /rounds/{id}/network/card", "a network")
                        .of("id", this::round)
                        .answers(204, OWNER, TEAMMATE),
                Row.of("GET /network/cards/{id}", "of the owner")
                        .of("id", this::card)
                        .answers(200, OWNER, TEAMMATE),
                Row.of("POST /network/cards/{id}/messages", "of the owner")
                        .of("id", this::card)
                        .sending(s -> Map.of("words", "Jutellaanko?"))
                        .answers(201, TEAMMATE),
                Row.of("GET /network/messages", "").known(200),
                Row.of("GET /network/messages/{id}", "from the owner to a teammate")
                        .of("id", this::message)
                        .answers(200, OWNER, TEAMMATE),
                Row.of("DELETE /network/messages/{id}", "from the owner to a teammate")
                        .of("id", this::message)
                        .answers(204, OWNER),
                Row.of("POST /network/messages/{id}/block", "from the owner to a teammate")
                        .of("id", this::message)
                        .answers(204, TEAMMATE),
                Row.of("GET /network/blocks", "").known(200),
                Row.of("DELETE /network/blocks/{id}", "of the owner, whom a teammate blocks")
                        .of("id", this::blocked)
                        .answers(204, TEAMMATE));
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
        for (Who who : List.of(OWNER, TEAMMATE)) {
            scene.as(who).post(ROUNDS + round + "/network/card", CARD).expect(201);
        }
        return round;
    }

    private static String own(Scene scene, Who who, String round) {
        return scene.as(who).get(ROUNDS + round + "/network/card").expect(200).text("id");
    }

    private String card(Scene scene) {
        return own(scene, OWNER, round(scene));
    }

    private String message(Scene scene) {
        // whom one blocks writes to one in no network
        scene.database().change("delete from polku.network_block where blocked = ?::uuid", scene.owner());
        String card = own(scene, TEAMMATE, round(scene));
        return scene.as(OWNER)
                .post(NETWORK + "cards/" + card + "/messages", Map.of("words", "Jutellaanko?"))
                .expect(201)
                .text("id");
    }

    private String blocked(Scene scene) {
        scene.as(TEAMMATE)
                .post(NETWORK + "messages/" + message(scene) + "/block")
                .expect(204);
        return scene.owner();
    }
}
