package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.COORDINATOR;
import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;
import static fi.polku.tests.refusals.Who.SUPERVISOR;
import static fi.polku.tests.refusals.Who.TEAMMATE;

import fi.polku.tests.OpenBank;
import java.util.List;
import java.util.Map;

/**
 * The lines of the mentor bank: of a programme that {@link Who#NAMED} coordinates. {@link Who#OWNER} offers to mentor, {@link Who#TEAMMATE} has asked them; {@link
 * Who#SUPERVISOR} would ask {@link Who#NAMED} for the owner. A programme with rounds has no bank, which its coordinator alone is told.
 */
final class BankRows {
    private static final String BANK = "/api/v1/bank/";
    private static final String OFFER = "/bank/programmes/{id}/offer";
    private static final String REQUEST = "/bank/requests/{id}";
    private static final String KEPT = "/programmes/{id}/bank";

    List<Row> all() {
        return List.of(
                Row.of("GET /bank", "").known(200),
                Row.of("GET /bank/offers", "").known(200),
                Row.of("GET /bank/requests", "").known(200),
                Row.of("GET /bank/offers/{id}", "the owner’s offer")
                        .of("id", this::offer)
                        .answers(200, SAME_AGENCY),
                Row.of("POST /bank/offers/{id}/requests", "the owner’s offer")
                        .of("id", this::offer)
                        .sending(s -> Map.of("words", OpenBank.MESSAGE))
                        .answers(201, SAME_AGENCY)
                        .answers(404, OWNER),
                Row.of("GET " + OFFER, "a bank").of("id", this::bank).answers(200, OWNER),
                Row.of("POST " + OFFER, "a bank")
                        .of("id", this::bank)
                        .sending(s -> OpenBank.offer(List.of(), 1))
                        .answers(201, SAME_AGENCY)
                        .answers(409, OWNER),
                Row.of("PUT " + OFFER, "a bank")
                        .of("id", this::bank)
                        .sending(s -> OpenBank.offer(List.of(), 1))
                        .answers(200, OWNER),
                Row.of("DELETE " + OFFER, "a bank").of("id", this::bank).answers(409, OWNER),
                Row.of("POST " + OFFER + "/publish", "a bank")
                        .of("id", this::bank)
                        .answers(409, OWNER),
                Row.of("POST " + OFFER + "/pause", "a bank")
                        .of("id", this::bank)
                        .answers(200, OWNER),
                Row.of("POST " + OFFER + "/withdraw", "a bank")
                        .of("id", this::bank)
                        .answers(200, OWNER),
                Row.of("GET " + REQUEST, "a teammate to the owner")
                        .of("id", this::request)
                        .answers(200, OWNER, TEAMMATE),
                Row.of("POST " + REQUEST + "/accept", "a teammate to the owner")
                        .of("id", this::request)
                        .answers(200, OWNER),
                Row.of("POST " + REQUEST + "/decline", "a teammate to the owner")
                        .of("id", this::request)
                        .answers(200, OWNER),
                Row.of("POST " + REQUEST + "/take-back", "a teammate to the owner")
                        .of("id", this::request)
                        .answers(200, TEAMMATE),
                Row.of("POST " + REQUEST + "/send", "the supervisor for the owner")
                        .of("id", this::proposal)
                        .answers(200, OWNER),
                Row.of("POST " + REQUEST + "/keep-back", "the supervisor for the owner")
                        .of("id", this::proposal)
                        .answers(200, OWNER),
                Row.of("GET " + KEPT, "a bank").of("id", this::bank).answers(200, HR, NAMED),
                Row.of("POST " + KEPT + "/open", "a bank that is open")
                        .of("id", this::bank)
                        .answers(409, HR, NAMED),
                Row.of("POST " + KEPT + "/close", "a bank").of("id", this::bank).answers(200, HR, NAMED),
                Row.of("GET " + KEPT, "of the owner's programme, which has rounds")
                        .around()
                        .of("id", scene -> scene.circle().programme())
                        .answers(200, COORDINATOR),
                Row.of("POST " + KEPT + "/open", "of the owner's programme, which has rounds")
                        .around()
                        .of("id", scene -> scene.circle().programme())
                        .answers(409, COORDINATOR),
                Row.of("POST " + KEPT + "/close", "of the owner's programme, which has rounds")
                        .around()
                        .of("id", scene -> scene.circle().programme())
                        .answers(409, COORDINATOR));
    }

    /** In which the owner has published an offer. */
    private String bank(Scene scene) {
        String programme = OpenBank.programme(scene.as(HR), scene.named());
        OpenBank.published(scene.database(), scene.as(OWNER), programme, 1);
        return programme;
    }

    private String offer(Scene scene) {
        return scene.as(OWNER)
                .get(BANK + "programmes/" + bank(scene) + "/offer")
                .expect(200)
                .text("id");
    }

    /** The teammate takes back what they have asked before, as only so much waits at a time. */
    private String request(Scene scene) {
        freed(scene, TEAMMATE);
        return OpenBank.asked(scene.as(TEAMMATE), offer(scene));
    }

    private String proposal(Scene scene) {
        freed(scene, OWNER);
        String programme = OpenBank.programme(scene.as(HR), scene.named());
        String offer = OpenBank.published(scene.database(), scene.as(NAMED), programme, 1);
        return scene.as(SUPERVISOR)
                .post(
                        BANK + "offers/" + offer + "/requests",
                        Map.of("words", OpenBank.MESSAGE, "mentee", scene.owner()))
                .expect(201)
                .text("id");
    }

    private static void freed(Scene scene, Who who) {
        scene.database()
                .change(
                        "update polku.mentor_request set state = 'withdrawn', closed_at = polku.now() where closed_at is null and mentee = ?::uuid",
                        scene.as(who).get("/api/v1/me").expect(200).text("id"));
    }
}
