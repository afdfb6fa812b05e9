package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.ADMIN;
import static fi.polku.tests.refusals.Who.COORDINATOR;
import static fi.polku.tests.refusals.Who.DEPUTY;
import static fi.polku.tests.refusals.Who.FORMER;
import static fi.polku.tests.refusals.Who.FORMER_MEMBER;
import static fi.polku.tests.refusals.Who.FORMER_SUPERVISOR;
import static fi.polku.tests.refusals.Who.GUEST;
import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.MATCHING;
import static fi.polku.tests.refusals.Who.MEMBER;
import static fi.polku.tests.refusals.Who.MENTOR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OTHER_HR;
import static fi.polku.tests.refusals.Who.OTHER_SUPERVISOR;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SAME_AGENCY;
import static fi.polku.tests.refusals.Who.STRANGER;
import static fi.polku.tests.refusals.Who.SUPERVISOR;
import static fi.polku.tests.refusals.Who.TEAMMATE;
import static fi.polku.tests.refusals.Who.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint by every role and relation, anonymous included. The table is the promise; the code has to keep it. */
@PolkuTest
class RefusalsIT {
    private final Site polku;

    RefusalsIT(Site polku) {
        this.polku = polku;
    }

    /** The table. What one may not see does not exist (404); a whole area that is not one's own is refused (403). */
    private static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(everybodysOwn());
        rows.addAll(goals());
        rows.addAll(goalShares());
        rows.addAll(entries());
        rows.addAll(entryShares());
        rows.addAll(templates());
        rows.addAll(paths());
        rows.addAll(steps());
        rows.addAll(proposals());
        rows.addAll(evidence());
        rows.addAll(team());
        rows.addAll(administration());
        rows.addAll(guests());
        rows.addAll(deputies());
        rows.addAll(myData());
        rows.addAll(new ProgrammeRows().all());
        rows.addAll(new ApplicationRows().all());
        rows.addAll(new GroupRows().all());
        rows.addAll(new NoticeRows().all());
        rows.addAll(new MeetingRows().all());
        rows.addAll(new ParticipationRows().all());
        rows.addAll(new MaterialRows().all());
        rows.addAll(new CommentRows().all());
        rows.addAll(new GatheringRows().all());
        rows.addAll(new DeskRows().all());
        rows.addAll(new ProposalRows().all());
        rows.addAll(new NetworkRows().all());
        rows.addAll(new BankRows().all());
        rows.addAll(new SurveyRows().all());
        rows.addAll(new RelationRows().all());
        rows.addAll(holds());
        return rows;
    }

    private static List<Row> everybodysOwn() {
        return List.of(
                Row.of("GET /me", "").known(200),
                Row.of("GET /me/profile", "").known(200),
                Row.of("GET /me/development", "").known(200),
                Row.of("GET /competences", "").asking("?q=johta").known(200),
                Row.of("GET /colleagues", "").asking("?name=vir").known(200),
                Row.of("GET /goals", "").known(200),
                Row.of("POST /goals", "")
                        .sending(s -> Map.of("title", "Opin uutta"))
                        .known(201),
                Row.of("GET /log-entries", "").known(200),
                Row.of("POST /log-entries", "")
                        .sending(s -> Map.of("whatHappened", "Opin uutta"))
                        .known(201));
    }

    private static List<Row> goals() {
        return List.of(
                Row.of("GET /goals/{id}", "a private goal")
                        .shared("nobody", Scene::goal)
                        .answers(200, OWNER),
                Row.of("GET /goals/{id}", "a goal shared by name")
                        .shared("named", Scene::goal)
                        .answers(200, OWNER, NAMED),
                Row.of("GET /goals/{id}", "a goal shared with the supervisor")
                        .shared("supervisor", Scene::goal)
                        .answers(200, OWNER, SUPERVISOR, DEPUTY),
                Row.of("PATCH /goals/{id}", "a goal shared by name")
                        .shared("named", Scene::goal)
                        .sending(s -> Map.of("progress", 10))
                        .answers(200, OWNER),
                Row.of("PATCH /goals/{id}", "a goal shared with the supervisor")
                        .shared("supervisor", Scene::goal)
                        .sending(s -> Map.of("progress", 10))
                        .answers(200, OWNER),
                Row.of("DELETE /goals/{id}", "a draft")
                        .shared("nobody", Scene::draft)
                        .answers(204, OWNER),
                Row.of("DELETE /goals/{id}", "a draft shared by name")
                        .shared("named", Scene::draft)
                        .answers(204, OWNER),
                Row.of("DELETE /goals/{id}", "a draft shared with the supervisor")
                        .shared("supervisor", Scene::draft)
                        .answers(204, OWNER),
                Row.of("GET /goals/{id}/history", "a goal shared by name")
                        .shared("named", Scene::goal)
                        .answers(200, OWNER),
                Row.of("GET /goals/{id}/history", "a goal shared with the supervisor")
                        .shared("supervisor", Scene::goal)
                        .answers(200, OWNER));
    }

    private static List<Row> goalShares() {
        return List.of(
                Row.of("GET /goals/{id}/shares", "a goal shared by name")
                        .shared("named", Scene::goal)
                        .answers(200, OWNER),
                Row.of("GET /goals/{id}/shares", "a goal shared with the supervisor")
                        .shared("supervisor", Scene::goal)
                        .answers(200, OWNER),
                Row.of("POST /goals/{id}/shares", "a goal shared by name")
                        .shared("named", Scene::goal)
                        .sending(s -> Map.of("with", "supervisor"))
                        .answers(201, OWNER),
                Row.of("POST /goals/{id}/shares", "a goal shared with the supervisor")
                        .shared("supervisor", Scene::goal)
                        .sending(s -> Map.of("with", s.named()))
                        .answers(201, OWNER),
                Row.of("DELETE /goals/{id}/shares", "a goal shared by name")
                        .shared("named", Scene::goal)
                        .sending(s -> Map.of("with", s.named()))
                        .answers(204, OWNER),
                Row.of("DELETE /goals/{id}/shares", "a goal shared with the supervisor")
                        .shared("supervisor", Scene::goal)
                        .sending(s -> Map.of("with", "supervisor"))
                        .answers(204, OWNER));
    }

    private static List<Row> entries() {
        return List.of(
                Row.of("GET /log-entries/{id}", "a private entry")
                        .shared("nobody", Scene::entry)
                        .answers(200, OWNER),
                Row.of("GET /log-entries/{id}", "an entry shared by name")
                        .shared("named", Scene::entry)
                        .answers(200, OWNER, NAMED),
                Row.of("GET /log-entries/{id}", "an entry shared with the supervisor")
                        .shared("supervisor", Scene::entry)
                        .answers(200, OWNER, SUPERVISOR, DEPUTY),
                Row.of("PATCH /log-entries/{id}", "an entry shared by name")
                        .shared("named", Scene::entry)
                        .sending(s -> Map.of("insight", "Tauot auttavat"))
                        .answers(200, OWNER),
                Row.of("PATCH /log-entries/{id}", "an entry shared with the supervisor")
                        .shared("supervisor", Scene::entry)
                        .sending(s -> Map.of("insight", "Tauot auttavat"))
                        .answers(200, OWNER),
                Row.of("DELETE /log-entries/{id}", "an entry shared by name")
                        .shared("named", Scene::entry)
                        .answers(204, OWNER),
                Row.of("DELETE /log-entries/{id}", "an entry shared with the supervisor")
                        .shared("supervisor", Scene::entry)
                        .answers(204, OWNER));
    }

    private static List<Row> entryShares() {
        return List.of(
                Row.of("GET /log-entries/{id}/shares", "an entry shared by name")
                        .shared("named", Scene::entry)
                        .answers(200, OWNER),
                Row.of("GET /log-entries/{id}/shares", "an entry shared with the supervisor")
                        .shared("supervisor", Scene::entry)
                        .answers(200, OWNER),
                Row.of("POST /log-entries/{id}/shares", "an entry shared by name")
                        .shared("named", Scene::entry)
                        .sending(s -> Map.of("with", "supervisor"))
                        .answers(201, OWNER),
                Row.of("POST /log-entries/{id}/shares", "an entry shared with the supervisor")
                        .shared("supervisor", Scene::entry)
                        .sending(s -> Map.of("with", s.named()))
                        .answers(201, OWNER),
                Row.of("DELETE /log-entries/{id}/shares", "an entry shared by name")
                        .shared("named", Scene::entry)
                        .sending(s -> Map.of("with", s.named()))
                        .answers(204, OWNER),
                Row.of("DELETE /log-entries/{id}/shares", "an entry shared with the supervisor")
                        .shared("supervisor", Scene::entry)
                        .sending(s -> Map.of("with", "supervisor"))
                        .answers(204, OWNER));
    }

    private static List<Row> templates() {
        return List.of(
                Row.of("GET /path-templates", "").known(200),
                Row.of("POST /path-templates", "")
                        .sending(s ->
                                Map.of("name", "Polku", "steps", List.of(Map.of("title", "Askel", "kind", "reading"))))
                        .known(403)
                        .answers(201, HR, OTHER_HR),
                Row.of("GET /path-templates/{id}", "the owner's agency")
                        .of("id", Scene::template)
                        .answers(200, SAME_AGENCY),
                Row.of("PATCH /path-templates/{id}", "the owner's agency")
                        .of("id", s -> s.template(" b"))
                        .sending(s -> Map.of("description", "Uusi kuvaus"))
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(200, HR));
    }

    private static List<Row> paths() {
        return List.of(
                Row.of("GET /me/path", "").answers(200, OWNER),
                Row.of("GET /me/path/proposals", "").known(200),
                Row.of("POST /me/path/proposals", "").sending(Scene::addition).answers(201, OWNER),
                Row.of("POST /me/path", "an agency's template")
                        .sending(s -> Map.of("template", s.template()))
                        .known(201)
                        // The owner walks one already; to another agency the template does not exist.
                        .answers(409, OWNER)
                        .answers(400, STRANGER, OTHER_HR, OTHER_SUPERVISOR, GUEST),
                Row.of("DELETE /me/path", "a path just begun")
                        .known(204)
                        .answers(409, OWNER)
                        .answers(404, STRANGER, OTHER_HR, OTHER_SUPERVISOR, GUEST));
    }

    private static List<Row> steps() {
        return List.of(
                Row.of("GET /steps/{id}", "").of("id", Scene::planned).answers(200, OWNER, SUPERVISOR, DEPUTY),
                Row.of("POST /steps/{id}/start", "a planned step")
                        .of("id", Scene::planned)
                        .answers(403, SUPERVISOR, DEPUTY)
                        .answers(200, OWNER),
                Row.of("POST /steps/{id}/start", "a returned step")
                        .of("id", Scene::returned)
                        .answers(403, SUPERVISOR, DEPUTY)
                        .answers(200, OWNER),
                Row.of("POST /steps/{id}/review-request", "a step in progress")
                        .of("id", Scene::inProgress)
                        .answers(403, SUPERVISOR, DEPUTY)
                        .answers(200, OWNER),
                Row.of("POST /steps/{id}/withdraw", "a step that waits")
                        .of("id", Scene::reviewAsked)
                        .answers(403, SUPERVISOR, DEPUTY)
                        .answers(200, OWNER),
                Row.of("POST /steps/{id}/review", "a step that waits")
                        .of("id", Scene::reviewAsked)
                        .sending(s -> Map.of("decision", "approve", "comment", "Hyvin tehty"))
                        .answers(403, OWNER)
                        .answers(200, SUPERVISOR, DEPUTY),
                Row.of("DELETE /steps/{id}/review", "a step just returned")
                        .of("id", Scene::returned)
                        .answers(403, OWNER)
                        // one takes back one's own review
                        .answers(409, DEPUTY)
                        .answers(200, SUPERVISOR),
                Row.of("PUT /steps/{id}/note", "")
                        .of("id", Scene::planned)
                        .sending(s -> Map.of("text", "Vain minulle"))
                        .answers(200, OWNER),
                Row.of("GET /steps/{id}/note", "").of("id", Scene::planned).answers(200, OWNER));
    }

    private static List<Row> proposals() {
        return List.of(
                Row.of("GET /proposals/{id}", "the owner's")
                        .of("id", s -> s.proposal(OWNER))
                        .answers(200, OWNER, SUPERVISOR, DEPUTY),
                Row.of("POST /proposals/{id}/agree", "the owner's")
                        .of("id", s -> s.proposal(OWNER))
                        .answers(403, OWNER)
                        .answers(200, SUPERVISOR, DEPUTY),
                Row.of("POST /proposals/{id}/agree", "the supervisor's")
                        .of("id", s -> s.proposal(SUPERVISOR))
                        .answers(403, SUPERVISOR, DEPUTY)
                        .answers(200, OWNER),
                Row.of("POST /proposals/{id}/decline", "the owner's")
                        .of("id", s -> s.proposal(OWNER))
                        .answers(403, OWNER)
                        .answers(200, SUPERVISOR, DEPUTY),
                Row.of("POST /proposals/{id}/withdraw", "the owner's")
                        .of("id", s -> s.proposal(OWNER))
                        .answers(403, SUPERVISOR, DEPUTY)
                        .answers(200, OWNER));
    }

    private static List<Row> evidence() {
        return List.of(
                Row.of("GET /evidence", "").known(200),
                Row.of("GET /steps/{id}/evidence", "a completed step")
                        .of("id", Scene::completed)
                        .answers(200, OWNER),
                Row.of("POST /steps/{id}/evidence", "a completed step")
                        .of("id", Scene::completed)
                        .sending(s -> Map.of("kind", "step"))
                        .answers(201, OWNER),
                Row.of("GET /evidence/{id}", "").of("id", Scene::evidence).answers(200, OWNER),
                Row.of("PUT /evidence/{id}", "")
                        .of("id", Scene::evidence)
                        .sending(s -> Map.of("title", "Vedin kaksi tapaamista"))
                        .answers(200, OWNER),
                Row.of("POST /evidence/{id}/send", "")
                        .of("id", Scene::evidence)
                        .sending(s -> Map.of("mark", s.mark()))
                        .answers(200, OWNER),
                Row.of("POST /evidence/{id}/keep", "").of("id", Scene::evidence).answers(200, OWNER),
                Row.of("POST /evidence/{id}/take-back", "what is given")
                        .of("id", Scene::given)
                        .answers(200, OWNER),
                Row.of("POST /evidence/{id}/noted", "").of("id", Scene::given).answers(200, OWNER));
    }

    private static List<Row> team() {
        return List.of(
                Row.of("GET /team", "")
                        .known(403)
                        .answers(200, SUPERVISOR, DEPUTY, FORMER_SUPERVISOR, OTHER_SUPERVISOR),
                Row.of("GET /team/{person}/path", "the owner")
                        .of("person", Scene::owner)
                        .known(403)
                        .answers(404, FORMER_SUPERVISOR, OTHER_SUPERVISOR)
                        .answers(200, SUPERVISOR, DEPUTY),
                Row.of("GET /team/{person}/path/proposals", "the owner")
                        .of("person", Scene::owner)
                        .known(403)
                        .answers(404, FORMER_SUPERVISOR, OTHER_SUPERVISOR)
                        .answers(200, SUPERVISOR, DEPUTY),
                Row.of("POST /team/{person}/path/proposals", "the owner")
                        .of("person", Scene::owner)
                        .sending(Scene::addition)
                        .known(403)
                        .answers(404, FORMER_SUPERVISOR, OTHER_SUPERVISOR)
                        .answers(201, SUPERVISOR, DEPUTY));
    }

    private static List<Row> administration() {
        return List.of(
                administered("GET /hosts", 200),
                administered("GET /hosts/{host}", 200).of("host", s -> "osaava"),
                administered("GET /hosts/{host}/runs", 200).of("host", s -> "osaava"),
                administered("GET /hosts/{host}/runs/{run}", 200)
                        .of("host", s -> "osaava")
                        .of("run", Scene::run),
                administered("GET /hosts/{host}/runs/{run}/rejects", 200)
                        .of("host", s -> "osaava")
                        .of("run", Scene::run),
                administered("POST /hosts/{host}/sync", 202)
                        .of("host", s -> "osaava")
                        .sending(s -> Map.of("everything", false)),
                administered("GET /keys", 200),
                administered("POST /keys/rotation", 202).sending(Scene::keyOfAnotherMaster),
                administered("GET /retention", 200),
                administered("GET /retention/due", 200),
                administered("POST /retention/runs", 202),
                administered("GET /dead-letters", 200),
                administered("POST /dead-letters/resend", 202),
                administered("POST /dead-letters/{id}/resend", 202).of("id", Scene::deadLetter),
                administered("POST /dead-letters/{id}/drop", 204)
                        .of("id", Scene::deadLetter)
                        .sending(s -> Map.of("reason", "Järjestelmä ei ota tätä vastaan")));
    }

    private static Row administered(String call, int status) {
        return Row.of(call, "").known(403).answers(status, ADMIN);
    }

    private static List<Row> guests() {
        return List.of(
                Row.of("GET /reports/paths", "").known(403).answers(200, HR, OTHER_HR),
                Row.of("GET /guests", "").known(403).answers(200, HR, OTHER_HR),
                Row.of("GET /guests/arrivals", "").known(403).answers(200, HR, OTHER_HR),
                Row.of("POST /guests", "")
                        .sending(s -> Scene.guest())
                        .known(403)
                        .answers(201, HR, OTHER_HR),
                Row.of("GET /guests/{id}", "the owner's agency")
                        .of("id", Scene::invited)
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(200, HR),
                Row.of("POST /guests/{id}/link", "the owner's agency")
                        .of("id", Scene::invited)
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(200, HR),
                Row.of("POST /guests/{id}/end", "the owner's agency")
                        .of("id", Scene::invited)
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(200, HR),
                // nobody is suggested to be the same as the owner
                Row.of("POST /guests/{id}/arrivals/{person}/same", "the owner")
                        .of("id", Scene::invited)
                        .of("person", Scene::owner)
                        .known(403)
                        .answers(404, HR, OTHER_HR),
                Row.of("POST /guests/{id}/arrivals/{person}/other", "the owner")
                        .of("id", Scene::invited)
                        .of("person", Scene::owner)
                        .known(403)
                        .answers(404, HR, OTHER_HR));
    }

    private static List<Row> deputies() {
        return List.of(
                Row.of("GET /deputies", "").known(200),
                Row.of("GET /deputies", "the organisation")
                        .asking("?of=organisation")
                        .known(403)
                        .answers(200, HR, OTHER_HR),
                Row.of("GET /deputies/candidates", "")
                        .asking("?name=vir")
                        .known(403)
                        .answers(200, HR, OTHER_HR),
                Row.of("POST /deputies", "oneself")
                        .sending(Scene::deputyOf)
                        .known(403)
                        // who is named is of the owner's agency
                        .answers(400, OTHER_SUPERVISOR)
                        .answers(201, SUPERVISOR, FORMER_SUPERVISOR),
                Row.of("POST /deputies", "the owner's supervisor")
                        .sending(Scene::deputyOfSupervisor)
                        .known(403)
                        .answers(400, OTHER_HR)
                        .answers(201, SUPERVISOR, HR),
                Row.of("POST /deputies/{id}/end", "the owner's supervisor")
                        .of("id", Scene::deputy)
                        .answers(204, SUPERVISOR, HR));
    }

    private static List<Row> holds() {
        return List.of(
                Row.of("GET /holds", "").known(403).answers(200, HR, OTHER_HR),
                Row.of("GET /holds/candidates", "")
                        .asking("?name=vir")
                        .known(403)
                        .answers(200, HR, OTHER_HR),
                Row.of("POST /holds", "the owner's data")
                        .sending(Scene::holdOfOwner)
                        .known(403)
                        .answers(400, OTHER_HR)
                        .answers(201, HR),
                Row.of("POST /holds/{id}/review", "the owner's data")
                        .of("id", Scene::hold)
                        .sending(s -> Scene.nextReview())
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(204, HR),
                Row.of("POST /holds/{id}/end", "the owner's data")
                        .of("id", Scene::hold)
                        .known(403)
                        .answers(404, OTHER_HR)
                        .answers(204, HR));
    }

    private static List<Row> myData() {
        return List.of(
                Row.of("GET /me/shares", "").known(200),
                Row.of("GET /me/shares.csv", "").known(200),
                Row.of("GET /me/readers", "").known(200),
                Row.of("GET /me/looks", "").known(200),
                Row.of("GET /me/looks.csv", "").known(200),
                Row.of("GET /me/export", "").known(200),
                Row.of("DELETE /me/shares/{id}", "what is shared by name")
                        .shared("named", Scene::share)
                        .answers(204, OWNER),
                Row.of("DELETE /me/shares/{id}", "what is shared with the supervisor")
                        .shared("supervisor", Scene::share)
                        .answers(204, OWNER),
                Row.of("DELETE /me/shares", "").asking("?with=supervisor").known(204));
    }

    @TestFactory
    Stream<DynamicTest> each_is_answered_as_promised() {
        Scene scene = new Scene(polku);
        return table().stream().map(row -> dynamicTest(row.name(), () -> try_all(scene, row)));
    }

    /** Those who are refused come first, so that what they are refused is still there to be seen. */
    private void try_all(Scene scene, Row row) {
        String path = row.path(scene);
        Map<String, ?> body = row.body(scene);
        List<Who> order = row.asked().stream()
                .sorted(Comparator.comparing((Who who) -> row.expected(who) < 300))
                .toList();
        List<String> wrong = new ArrayList<>();
        boolean usedUp = false;
        for (Who who : order) {
            // what one has changed is not there for the next who may
            boolean anew = usedUp && row.changes();
            Answer answer = call(scene.as(who), row, anew ? row.path(scene) : path, anew ? row.body(scene) : body);
            usedUp |= answer.status() < 300;
            if (answer.status() != row.expected(who)) {
                wrong.add(who + " was answered " + answer.status() + " rather than " + row.expected(who) + ": "
                        + answer.body());
            } else if (answer.status() >= 400) {
                isProblem(answer);
            }
        }
        // many lines announce a round, of which everybody would be told
        polku.database().change("update polku.announcement set done_at = polku.now() where done_at is null");
        assertThat(wrong).as(row.name()).isEmpty();
    }

    private static Answer call(Caller caller, Row row, String path, Map<String, ?> body) {
        boolean versioned = row.method().equals("PATCH")
                || row.operation().equals("PUT /api/v1/evidence/{id}")
                || row.operation().equals("PUT /api/v1/me/mail-choice")
                || row.operation().equals("PUT /api/v1/programmes/{id}/plan")
                || row.operation().equals("POST /api/v1/applications/{id}/send")
                || row.operation().equals("POST /api/v1/applications/{id}/withdraw")
                || row.operation().equals("PUT /api/v1/endorsements/{application}")
                || row.operation().startsWith("PUT /api/v1/groups/{id}/agreement")
                || row.operation().equals("POST /api/v1/groups/{id}/agreement/accept")
                || row.operation().equals("PUT /api/v1/events/{id}")
                || row.operation().equals("POST /api/v1/events/{id}/cancel")
                || row.operation().equals("POST /api/v1/meetings/{id}/cancel")
                || row.operation().equals("PUT /api/v1/meetings/{id}/record")
                || (row.changes() && row.operation().contains("/desk/groups/{group}"))
                || row.operation().equals("PUT /api/v1/rounds/{id}/desk/conflicts")
                || row.operation().equals("PUT /api/v1/rounds/{id}/network/card")
                || row.operation().equals("PUT /api/v1/bank/programmes/{id}/offer")
                || row.operation().startsWith("POST /api/v1/bank/programmes/{id}/offer/")
                || row.operation().equals("PUT /api/v1/programmes/{id}/wishes")
                || row.operation().startsWith("POST /api/v1/surveys/{id}/questions")
                || row.operation().startsWith("DELETE /api/v1/surveys/{id}/questions")
                || row.operation().equals("DELETE /api/v1/goals/{id}")
                || row.operation().equals("DELETE /api/v1/log-entries/{id}");
        Caller asked = versioned ? caller.with("If-Match", "*") : caller;
        if (row.uploads()) {
            Map<String, String> fields = new java.util.LinkedHashMap<>();
            body.forEach((name, value) -> fields.put(name, value.toString()));
            return asked.upload(
                    row.method(), path, fields, "opas.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        }
        return body.isEmpty()
                ? asked.send(row.method(), path, "", "")
                : asked.send(
                        row.method(),
                        path,
                        "application/json",
                        Json.createObjectBuilder(body).build().toString());
    }

    private static void isProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).as(answer.toString()).contains("application/problem+json");
        assertThat(answer.json().getInt("status")).as(answer.toString()).isEqualTo(answer.status());
        assertThat(answer.text("detail")).as(answer.toString()).isNotBlank();
    }

    /** A named reader who is refused what was never shared with them proves little. */
    @Test
    void every_relation_is_tried_at_every_endpoint() {
        Map<String, Set<Who>> missing = new TreeMap<>();
        documented().forEach(operation -> missing.put(operation, EnumSet.allOf(Who.class)));
        table().forEach(row ->
                missing.getOrDefault(row.operation(), new HashSet<>()).removeAll(row.related()));
        missing.values().removeIf(Set::isEmpty);
        assertThat(missing).isEmpty();
    }

    @Test
    void no_endpoint_of_the_api_is_missing_from_the_table() {
        Set<String> rows = new TreeSet<>();
        table().forEach(row -> rows.add(row.operation()));
        assertThat(documented()).hasSizeGreaterThan(20).isEqualTo(rows);
    }

    /** All operations of the OpenAPI document. */
    private Set<String> documented() {
        JsonObject document = polku.anonymous()
                .with("Accept", "application/json")
                .get("/openapi?format=JSON")
                .expect(200)
                .json();
        Set<String> documented = new TreeSet<>();
        document.getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject().keySet().stream()
                        .filter(method ->
                                Set.of("get", "put", "post", "patch", "delete").contains(method))
                        .forEach(method -> documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return documented;
    }

    @Test
    void lists_show_only_what_is_ones_own_or_shared() {
        Scene scene = new Scene(polku);
        String hidden = scene.goal("nobody");
        String shared = scene.goal("named");
        String entry = scene.entry("nobody");
        for (Who who : List.of(
                TEAMMATE,
                FORMER,
                SUPERVISOR,
                DEPUTY,
                FORMER_SUPERVISOR,
                OTHER_SUPERVISOR,
                HR,
                OTHER_HR,
                ADMIN,
                GUEST,
                STRANGER,
                MEMBER,
                FORMER_MEMBER,
                MENTOR,
                MATCHING,
                COORDINATOR,
                TRAINER)) {
            for (String list : List.of(
                    "/goals",
                    "/goals?of=others",
                    "/log-entries",
                    "/log-entries?of=others",
                    "/log-entries?q=palaveri",
                    "/me/shares",
                    "/me/shares.csv",
                    "/me/readers",
                    "/me/looks",
                    "/me/looks.csv")) {
                assertThat(scene.as(who).get("/api/v1" + list).expect(200).body())
                        .as(who + " reads " + list)
                        .doesNotContain(hidden, shared, entry);
            }
        }
        assertThat(scene.as(NAMED).get("/api/v1/goals?of=others").expect(200).body())
                .contains(shared)
                .doesNotContain(hidden);
    }
}
