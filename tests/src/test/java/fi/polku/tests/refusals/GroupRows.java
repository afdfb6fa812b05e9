package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.DEPUTY;
import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;
import static fi.polku.tests.refusals.Who.SUPERVISOR;

import fi.polku.tests.OpenPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of groups: the owner invites {@link Who#NAMED}, who coordinates the programme too, and they are a pair where that is said. */
final class GroupRows {
    private static final String GROUPS = "/api/v1/groups/";

    private String last = "";

    List<Row> all() {
        List<Row> rows = new ArrayList<>(inviting());
        rows.addAll(groups());
        rows.addAll(written());
        return rows;
    }

    private List<Row> inviting() {
        return List.of(
                Row.of("GET /invitations", "").known(200),
                Row.of("GET /invitations/{id}", "one that is open")
                        .of("id", this::open)
                        .answers(200, OWNER, NAMED),
                Row.of("POST /invitations/{id}/accept", "one that is open")
                        .of("id", this::open)
                        .answers(200, OWNER, NAMED),
                Row.of("POST /invitations/{id}/decline", "one that is open")
                        .of("id", this::open)
                        .answers(200, OWNER, NAMED),
                Row.of("POST /invitations/{id}/take-back", "one that is open")
                        .of("id", this::open)
                        .answers(200, OWNER),
                Row.of("POST /programmes/{id}/invitations", "a programme without rounds")
                        .of("id", GroupRows::programme)
                        .sending(s -> OpenPair.invitation(s.named(), s.owner(), "Kaipaan neuvoa"))
                        .answers(409, SAME_AGENCY)
                        .answers(201, OWNER, NAMED, SUPERVISOR, DEPUTY, HR),
                Row.of("GET /programmes/{id}/invitations/candidates", "a programme without rounds")
                        .of("id", GroupRows::programme)
                        .asking("?role=mentor&name=vir")
                        .answers(200, SAME_AGENCY));
    }

    private List<Row> groups() {
        return List.of(
                Row.of("GET /groups", "").known(200),
                Row.of("GET /programmes/{id}/groups", "a programme without rounds")
                        .of("id", GroupRows::programme)
                        .answers(403, SAME_AGENCY)
                        .answers(200, NAMED, HR),
                Row.of("GET /groups/{id}", "a pair").of("id", this::pair).answers(200, OWNER, NAMED, HR),
                Row.of("POST /groups/{id}/leave", "a pair")
                        .of("id", this::pair)
                        .sending(s -> Map.of("word", "Kiitos"))
                        .answers(204, OWNER, NAMED),
                Row.of("POST /groups/{id}/end", "a pair").of("id", this::pair).answers(200, OWNER, NAMED, HR),
                Row.of("POST /groups/{id}/go-on", "a pair")
                        .of("id", this::pair)
                        .answers(200, OWNER, NAMED)
                        .answers(409, HR));
    }

    private List<Row> written() {
        return List.of(
                Row.of("GET /groups/{id}/agreement", "a pair")
                        .of("id", this::pair)
                        .answers(200, OWNER, NAMED),
                Row.of("PUT /groups/{id}/agreement", "a pair")
                        .of("id", this::pair)
                        .sending(s -> Map.of("rules", "Avoin", "cadence", "Kuussa", "confidentiality", "Meille"))
                        .answers(200, OWNER, NAMED),
                Row.of("POST /groups/{id}/agreement/accept", "a pair that agrees")
                        .of("id", this::agreeing)
                        .answers(200, OWNER, NAMED),
                Row.of("GET /groups/{id}/messages", "a pair")
                        .of("id", this::pair)
                        .answers(200, OWNER, NAMED),
                Row.of("POST /groups/{id}/messages", "a pair")
                        .of("id", this::pair)
                        .sending(s -> Map.of("words", "Hei"))
                        .answers(201, OWNER, NAMED),
                Row.of("PATCH /groups/{id}/messages/{message}", "the owner's")
                        .of("id", this::pair)
                        .of("message", this::message)
                        .sending(s -> Map.of("words", "Moi"))
                        .answers(200, OWNER),
                Row.of("DELETE /groups/{id}/messages/{message}", "the owner's")
                        .of("id", this::pair)
                        .of("message", this::message)
                        .answers(204, OWNER));
    }

    private static String programme(Scene scene) {
        return OpenPair.programme(scene.as(HR), scene.named());
    }

    private String open(Scene scene) {
        return OpenPair.invited(scene.as(OWNER), programme(scene), scene.named(), scene.owner(), "Kaipaan neuvoa");
    }

    private String pair(Scene scene) {
        last = OpenPair.begun(scene.as(NAMED), open(scene));
        return last;
    }

    private String agreeing(Scene scene) {
        String id = pair(scene);
        scene.as(OWNER)
                .with("If-Match", "*")
                .send("PUT", GROUPS + id + "/agreement", "application/json", OpenPair.terms(text -> text))
                .expect(200);
        return id;
    }

    /** In the pair that was made last. */
    private String message(Scene scene) {
        return scene.as(OWNER)
                .post(GROUPS + last + "/messages", Map.of("words", "Hei"))
                .expect(201)
                .text("id");
    }
}
