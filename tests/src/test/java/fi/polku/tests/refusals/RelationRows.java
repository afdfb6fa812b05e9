package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.AROUND_THE_ROUND;
import static fi.polku.tests.refusals.Who.COORDINATOR;
import static fi.polku.tests.refusals.Who.FORMER_MEMBER;
import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.MATCHING;
import static fi.polku.tests.refusals.Who.MEMBER;
import static fi.polku.tests.refusals.Who.MENTOR;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.TRAINER;

import fi.polku.tests.OpenPair;
import fi.polku.tests.programme.Gathered;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The lines of the owner's own round ({@link Circle}): what they applied with, the group they are in, what is shared with it, and how the round is run, asked
 * by those who have to do with it. Others, human resources among them, are asked in the lines of each room.
 */
final class RelationRows {
    private static final String GROUPS = "/api/v1/groups/";
    private static final String MEETINGS = "/api/v1/meetings/";
    private static final String ROUNDS = "/api/v1/rounds/";

    private static final Map<String, ?> CARD = Map.of("words", "Kysykää minulta", "languages", List.of("fi"));

    private int minute;
    private String last = "";
    private String from = "";

    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(shared("goals", "a goal", Scene::goal, Map.of("progress", 10)));
        rows.addAll(shared("log-entries", "an entry", Scene::entry, Map.of("insight", "Tauot auttavat")));
        rows.addAll(myShares());
        rows.addAll(programme());
        rows.addAll(organisers());
        rows.addAll(round());
        rows.addAll(applicants());
        rows.addAll(application());
        rows.addAll(desk());
        rows.addAll(invitation());
        rows.addAll(group());
        rows.addAll(written());
        rows.addAll(meetings());
        rows.addAll(agenda());
        rows.addAll(comments());
        rows.addAll(network());
        rows.addAll(surveys());
        rows.addAll(events());
        rows.addAll(material());
        rows.addAll(files());
        return rows;
    }

    /** Whoever is in the group with the owner reads; all else stays the owner's. */
    private static List<Row> shared(
            String things, String what, BiFunction<Scene, String, String> made, Map<String, ?> change) {
        String path = "/" + things + "/{id}";
        String situation = what + " shared with the group";
        return List.of(
                Row.of("GET " + path, situation).shared("group", made).answers(200, OWNER, MEMBER, MENTOR),
                Row.of("PATCH " + path, situation)
                        .shared("group", made)
                        .sending(s -> change)
                        .answers(200, OWNER),
                Row.of("DELETE " + path, situation)
                        .shared("group", things.equals("goals") ? Scene::draft : made)
                        .answers(204, OWNER),
                Row.of("GET " + path + "/shares", situation)
                        .shared("group", made)
                        .answers(200, OWNER),
                Row.of("POST " + path + "/shares", situation)
                        .shared("group", made)
                        .sending(s -> Map.of("with", "supervisor"))
                        .answers(201, OWNER),
                Row.of("DELETE " + path + "/shares", situation)
                        .shared("group", made)
                        .sending(s -> Map.of("with", s.circle().shareWithGroup()))
                        .answers(204, OWNER));
    }

    private static List<Row> myShares() {
        return List.of(
                Row.of("GET /goals/{id}/history", "a goal shared with the group")
                        .shared("group", Scene::goal)
                        .answers(200, OWNER),
                Row.of("DELETE /me/shares/{id}", "what is shared with the group")
                        .shared("group", Scene::share)
                        .answers(204, OWNER));
    }

    private static Row around(String call, String situation) {
        return Row.of(call, situation).around();
    }

    /** What the coordinator does and everybody else of the agency sees that they may not. */
    private static Row run(String call, String situation, int status) {
        return around(call, situation).answers(403, AROUND_THE_ROUND).answers(status, COORDINATOR);
    }

    /** What human resources alone do. */
    private static Row named(String call, String situation) {
        return around(call, situation).answers(403, AROUND_THE_ROUND);
    }

    private static Row together(String call, String situation, int status) {
        return around(call, situation).answers(status, OWNER, MEMBER, MENTOR);
    }

    // The programme and its round
    // ---------------------------------------------------------------------------------------------------------------------------

    private static List<Row> programme() {
        return List.of(
                around("GET /programmes/{id}", "the owner's")
                        .of("id", s -> s.circle().programme())
                        .answers(200, AROUND_THE_ROUND),
                run("PATCH /programmes/{id}", "the owner's", 200)
                        .of("id", s -> s.circle().programme())
                        .sending(s -> Map.of("strategy", "Osaaminen")),
                around("PUT /programmes/{id}/plan", "a draft with its people")
                        .of("id", s -> s.circle().draft())
                        .sending(s -> Map.of("inRounds", false))
                        .answers(200, COORDINATOR),
                around("POST /programmes/{id}/publish", "a draft with its people")
                        .of("id", s -> s.circle().draft())
                        .answers(200, COORDINATOR),
                run("POST /programmes/{id}/archive", "one with its people", 200).of("id", RelationRows::another),
                named("DELETE /programmes/{id}", "a draft with its people")
                        .of("id", s -> s.circle().draft()),
                run("POST /programmes/{id}/rounds", "one with its people", 201).of("id", RelationRows::another));
    }

    private List<Row> organisers() {
        return List.of(
                named("POST /programmes/{id}/organisations", "the owner's")
                        .of("id", s -> s.circle().programme())
                        .sending(s -> Map.of("organisation", UUID.randomUUID().toString())),
                named("POST /programmes/{id}/join", "the owner's")
                        .of("id", s -> s.circle().programme()),
                named("DELETE /programmes/{id}/organisations/{organisation}", "the owner's")
                        .of("id", s -> s.circle().programme())
                        .of("organisation", s -> UUID.randomUUID().toString()),
                named("POST /programmes/{id}/people", "the owner's")
                        .of("id", s -> s.circle().programme())
                        .sending(s -> Map.of("task", "trainer", "person", s.owner())),
                around("DELETE /programmes/{id}/people/{task}", "the trainer")
                        .of("id", this::anotherKept)
                        .of("task", s -> task(s, last))
                        .answers(204, TRAINER),
                named("GET /programmes/{id}/candidates", "the owner's")
                        .of("id", s -> s.circle().programme())
                        .asking("?name=vir"));
    }

    private static List<Row> round() {
        return List.of(
                around("GET /rounds/{id}", "the owner's")
                        .of("id", s -> s.circle().round())
                        .answers(200, AROUND_THE_ROUND),
                run("PATCH /rounds/{id}", "the owner's", 200)
                        .of("id", s -> s.circle().round())
                        .sending(s -> Map.of("lessons", "Haku auki aiemmin")),
                run("POST /rounds/{id}/move", "one that is announced", 200)
                        .of("id", s -> s.circle().published(s.circle().draft()))
                        .sending(s -> Map.of("phase", "closing", "days", 1)),
                around("POST /rounds/{id}/announce", "one that is being prepared")
                        .of("id", RelationRows::prepared)
                        .answers(200, COORDINATOR),
                around("DELETE /rounds/{id}", "one that is being prepared")
                        .of("id", RelationRows::prepared)
                        .answers(204, COORDINATOR));
    }

    private static List<Row> applicants() {
        return List.of(
                run("GET /rounds/{id}/applications", "the owner's", 200)
                        .of("id", s -> s.circle().round())
                        .answers(200, MATCHING),
                run("GET /rounds/{id}/places", "the owner's", 200)
                        .of("id", s -> s.circle().round())
                        .answers(200, MATCHING),
                run("PATCH /rounds/{id}/places", "the owner's", 200)
                        .of("id", s -> s.circle().round())
                        .sending(s -> Map.of("mentor", 9)),
                run("GET /rounds/{id}/late-applicants", "the owner's", 200)
                        .of("id", s -> s.circle().round()),
                run("PUT /rounds/{id}/late-applicants/{person}", "the owner's", 204)
                        .of("id", s -> s.circle().round())
                        .of("person", Scene::named)
                        .sending(s -> Map.of("until", today().toString())),
                run("DELETE /rounds/{id}/late-applicants/{person}", "who may be late", 204)
                        .of("id", RelationRows::withLate)
                        .of("person", Scene::named));
    }

    private static List<Row> application() {
        return List.of(
                around("POST /rounds/{id}/applications", "the owner's, whose window is over")
                        .of("id", s -> s.circle().round())
                        .sending(s -> Map.of("role", "mentor"))
                        .answers(409, AROUND_THE_ROUND),
                around("GET /applications/{id}", "the owner's")
                        .of("id", s -> s.circle().application())
                        .answers(200, OWNER, MATCHING),
                around("PATCH /applications/{id}", "the owner's, which is sent")
                        .of("id", s -> s.circle().application())
                        .sending(s -> Map.of("motivation", "Haluan oppia"))
                        .answers(409, OWNER),
                around("DELETE /applications/{id}", "the owner's, which is sent")
                        .of("id", s -> s.circle().application())
                        .answers(409, OWNER),
                around("POST /applications/{id}/send", "the owner's, which is sent")
                        .of("id", s -> s.circle().application())
                        .answers(409, OWNER),
                around("POST /applications/{id}/again", "the owner's, which is sent")
                        .of("id", s -> s.circle().application())
                        .answers(409, OWNER),
                around("POST /applications/{id}/withdraw", "one that is sent")
                        .of(
                                "id",
                                s -> s.circle()
                                        .applied(s.circle().published(s.circle().draft())))
                        .answers(200, OWNER),
                around("GET /endorsements/{application}", "the owner's")
                        .of("application", s -> s.circle().application()),
                around("PUT /endorsements/{application}", "the owner's")
                        .of("application", s -> s.circle().application())
                        .sending(s -> Map.of("decision", "endorsed")));
    }

    // The desk
    // ---------------------------------------------------------------------------------------------------------------------------

    private static Row composed(String call, int status) {
        return around(call, "the owner's").of("id", s -> s.circle().round()).answers(status, MATCHING);
    }

    private List<Row> desk() {
        return List.of(
                composed("GET /rounds/{id}/desk", 200),
                composed("GET /rounds/{id}/desk/conflicts", 200),
                composed("PUT /rounds/{id}/desk/conflicts", 200).sending(s -> Map.of("applications", List.of())),
                composed("GET /rounds/{id}/desk/applicants", 200),
                composed("GET /rounds/{id}/desk/applicants/{application}/notes", 200)
                        .of("application", s -> s.circle().application()),
                composed("POST /rounds/{id}/desk/applicants/{application}/notes", 201)
                        .of("application", s -> s.circle().application())
                        .sending(s -> Map.of("words", "Kysyy tarkasti")),
                composed("DELETE /rounds/{id}/desk/applicants/{application}/notes/{note}", 204)
                        .of("application", s -> s.circle().application())
                        .of("note", RelationRows::note),
                composed("GET /rounds/{id}/desk/groups", 200),
                composed("POST /rounds/{id}/desk/groups", 201),
                composed("POST /rounds/{id}/desk/undo", 200),
                // nothing is whole, nothing is proposed
                composed("PUT /rounds/{id}/desk/proposal", 409).sending(RelationRows::version),
                composed("DELETE /rounds/{id}/desk/proposal", 409),
                composed("POST /rounds/{id}/desk/confirmation", 409).sending(RelationRows::version),
                composed("GET /rounds/{id}/desk/groups/{group}", 200).of("group", RelationRows::atTheDesk),
                composed("DELETE /rounds/{id}/desk/groups/{group}", 204).of("group", RelationRows::atTheDesk),
                composed("PUT /rounds/{id}/desk/groups/{group}/members/{application}", 200)
                        .of("group", this::beside)
                        .of("application", s -> s.circle().application())
                        .sending(s -> Map.of("from", from)),
                composed("DELETE /rounds/{id}/desk/groups/{group}/members/{application}", 200)
                        .of("group", RelationRows::withOwner)
                        .of("application", s -> s.circle().application()),
                composed("PUT /rounds/{id}/desk/groups/{group}/ticks/{warning}", 200)
                        .of("group", RelationRows::atTheDesk)
                        .of("warning", s -> "declined"),
                composed("DELETE /rounds/{id}/desk/groups/{group}/ticks/{warning}", 200)
                        .of("group", RelationRows::atTheDesk)
                        .of("warning", s -> "declined"),
                composed("PUT /rounds/{id}/desk/groups/{group}/reason", 200)
                        .of("group", RelationRows::atTheDesk)
                        .sending(s -> Map.of("reason", "Tavoitteet täydentävät toisiaan")));
    }

    // The group
    // ---------------------------------------------------------------------------------------------------------------------------

    private static List<Row> invitation() {
        return List.of(
                around("GET /invitations/{id}", "the owner's to the mentor")
                        .of("id", RelationRows::invited)
                        .answers(200, OWNER, MENTOR),
                around("POST /invitations/{id}/accept", "the owner's to the mentor")
                        .of("id", RelationRows::invited)
                        .answers(200, OWNER, MENTOR),
                around("POST /invitations/{id}/decline", "the owner's to the mentor")
                        .of("id", RelationRows::invited)
                        .answers(200, OWNER, MENTOR),
                around("POST /invitations/{id}/take-back", "the owner's to the mentor")
                        .of("id", RelationRows::invited)
                        .answers(200, OWNER),
                around("POST /programmes/{id}/invitations", "the owner's, which has rounds")
                        .of("id", s -> s.circle().programme())
                        .sending(s -> OpenPair.invitation(s.id(MENTOR), s.owner(), "Kaipaan neuvoa")),
                around("POST /programmes/{id}/invitations", "one without rounds")
                        .of("id", RelationRows::light)
                        .sending(s -> OpenPair.invitation(s.id(MENTOR), s.owner(), "Kaipaan neuvoa"))
                        .answers(409, AROUND_THE_ROUND)
                        .answers(201, OWNER, MENTOR, COORDINATOR),
                around("GET /programmes/{id}/invitations/candidates", "one without rounds")
                        .of("id", RelationRows::light)
                        .asking("?role=mentor&name=vir")
                        .answers(200, AROUND_THE_ROUND));
    }

    private static List<Row> group() {
        return List.of(
                run("GET /programmes/{id}/groups", "the owner's", 200)
                        .of("id", s -> s.circle().programme()),
                together("GET /groups/{id}", "the owner's", 200)
                        .of("id", s -> s.circle().group())
                        .answers(200, FORMER_MEMBER, COORDINATOR),
                together("POST /groups/{id}/leave", "another of theirs", 204)
                        .of("id", s -> s.circle().groupToEnd())
                        .sending(s -> Map.of("word", "Kiitos")),
                together("POST /groups/{id}/end", "another of theirs", 200)
                        .of("id", s -> s.circle().groupToEnd())
                        .answers(200, COORDINATOR),
                together("POST /groups/{id}/go-on", "the owner's", 200)
                        .of("id", s -> s.circle().group())
                        .answers(409, COORDINATOR));
    }

    private List<Row> written() {
        return List.of(
                together("GET /groups/{id}/agreement", "the owner's", 200)
                        .of("id", s -> s.circle().group()),
                together("PUT /groups/{id}/agreement", "the owner's", 200)
                        .of("id", s -> s.circle().group())
                        .sending(s -> Map.of("rules", "Avoin", "cadence", "Kuussa", "confidentiality", "Meille")),
                together("POST /groups/{id}/agreement/accept", "the owner's", 200)
                        .of("id", RelationRows::agreeing),
                together("GET /groups/{id}/messages", "the owner's", 200)
                        .of("id", s -> s.circle().group())
                        // their own alone
                        .answers(200, FORMER_MEMBER),
                together("POST /groups/{id}/messages", "the owner's", 201)
                        .of("id", s -> s.circle().group())
                        .sending(s -> Map.of("words", "Hei")),
                around("PATCH /groups/{id}/messages/{message}", "the owner's")
                        .of("id", s -> s.circle().group())
                        .of("message", RelationRows::message)
                        .sending(s -> Map.of("words", "Moi"))
                        .answers(200, OWNER),
                around("DELETE /groups/{id}/messages/{message}", "the owner's")
                        .of("id", s -> s.circle().group())
                        .of("message", RelationRows::message)
                        .answers(204, OWNER));
    }

    private List<Row> meetings() {
        return List.of(
                together("GET /groups/{group}/meetings", "the owner's", 200)
                        .of("group", s -> s.circle().group()),
                together("GET /groups/{group}/meetings/proposal", "the owner's", 200)
                        .of("group", s -> s.circle().group()),
                together("POST /groups/{group}/meetings", "the owner's", 201)
                        .of("group", s -> s.circle().group())
                        .sending(s -> arranged()),
                together("GET /meetings/{id}", "the owner's", 200).of("id", this::meeting),
                together("PATCH /meetings/{id}", "the owner's", 200)
                        .of("id", this::meeting)
                        .sending(s -> Map.of("minutes", 60)),
                together("POST /meetings/{id}/cancel", "the owner's", 200).of("id", this::meeting),
                together("PUT /meetings/{id}/answer", "the owner's", 200)
                        .of("id", this::meeting)
                        .sending(s -> Map.of("answer", "accepted")),
                together("PUT /meetings/{id}/record", "one that was held", 200)
                        .of("id", this::held)
                        .sending(s -> Map.of("came", List.of(s.owner(), s.id(MEMBER)))),
                run("GET /programmes/{programme}/group-meetings", "the owner's", 200)
                        .of("programme", s -> s.circle().programme()));
    }

    private List<Row> agenda() {
        return List.of(
                together("POST /meetings/{id}/points", "the owner's", 201)
                        .of("id", this::meeting)
                        .sending(s -> Map.of("words", "Asia")),
                together("PATCH /meetings/{id}/points/{point}", "the owner's", 200)
                        .of("id", this::meeting)
                        .of("point", this::point)
                        .sending(s -> Map.of("done", true)),
                together("DELETE /meetings/{id}/points/{point}", "the owner's", 204)
                        .of("id", this::meeting)
                        .of("point", this::point),
                together("PATCH /meetings/{id}/actions/{action}", "the owner's", 200)
                        .of("id", this::withAction)
                        .of("action", this::action)
                        .sending(s -> Map.of("done", true)));
    }

    private static List<Row> comments() {
        return List.of(
                Row.of("GET /goals/{id}/comments", "a goal shared with the group")
                        .shared("group", Scene::goal)
                        .answers(200, OWNER, MEMBER, MENTOR),
                Row.of("POST /goals/{id}/comments", "a goal shared with the group")
                        .shared("group", Scene::goal)
                        .sending(s -> Map.of("words", "Hieno tavoite"))
                        .answers(403, OWNER)
                        .answers(201, MEMBER, MENTOR));
    }

    /** In which nobody of them has a card: the round's groups have not begun, but for the owner's. */
    private static List<Row> network() {
        return List.of(
                together("GET /rounds/{id}/network", "the owner's", 200)
                        .of("id", s -> s.circle().round())
                        .answers(200, COORDINATOR),
                together("GET /rounds/{id}/network/cards", "the owner's", 403)
                        .of("id", s -> s.circle().round())
                        .answers(403, COORDINATOR),
                together("POST /rounds/{id}/network/card", "the owner's", 201)
                        .of("id", RelationRows::withoutCards)
                        .sending(s -> CARD)
                        .answers(403, COORDINATOR),
                around("GET /rounds/{id}/network/card", "the owner's, who has one")
                        .of("id", RelationRows::withCard)
                        .answers(200, OWNER),
                around("PUT /rounds/{id}/network/card", "the owner's, who has one")
                        .of("id", RelationRows::withCard)
                        .sending(s -> CARD)
                        .answers(200, OWNER),
                around("DELETE /rounds/{id}/network/card", "the owner's, who has one")
                        .of("id", RelationRows::withCard)
                        .answers(204, OWNER));
    }

    /** Who is in a group of the round is asked; who has left is not, and who runs the programme looks after it. */
    private static List<Row> surveys() {
        return List.of(
                around("GET /rounds/{id}/surveys", "the owner's")
                        .of("id", s -> s.circle().round())
                        .answers(200, AROUND_THE_ROUND),
                run("POST /rounds/{id}/surveys", "the owner's", 201)
                        .of("id", s -> s.circle().round())
                        .sending(s -> SurveyRows.meeting()),
                together("GET /surveys/{id}", "open", 200)
                        .of("id", RelationRows::openSurvey)
                        .answers(200, COORDINATOR),
                together("POST /surveys/{id}/answers", "open", 204)
                        .of("id", RelationRows::openSurvey)
                        .sending(s -> Map.of("meeting-benefit", 4))
                        .answers(403, COORDINATOR),
                together("GET /surveys/{id}/results", "open", 403)
                        .of("id", RelationRows::openSurvey)
                        .answers(200, COORDINATOR),
                around("POST /surveys/{id}/questions", "to come")
                        .of("id", RelationRows::surveyToCome)
                        .sending(s -> Map.of("kind", "text", "text", "Mitä muuta?"))
                        .answers(200, COORDINATOR),
                around("DELETE /surveys/{id}/questions/{question}", "to come")
                        .of("id", RelationRows::surveyToCome)
                        .of("question", SurveyRows::question)
                        .answers(200, COORDINATOR),
                around("DELETE /surveys/{id}", "to come")
                        .of("id", RelationRows::surveyToCome)
                        .answers(204, COORDINATOR));
    }

    private static String surveyToCome(Scene scene) {
        return scene.as(COORDINATOR)
                .post(ROUNDS + scene.circle().round() + "/surveys", SurveyRows.meeting())
                .expect(201)
                .text("id");
    }

    private static String openSurvey(Scene scene) {
        String survey = surveyToCome(scene);
        SurveyRows.opens(scene, survey);
        return survey;
    }

    private static String withoutCards(Scene scene) {
        String round = scene.circle().round();
        scene.database().change("delete from polku.network_card where round = ?::uuid", round);
        return round;
    }

    private static String withCard(Scene scene) {
        String round = withoutCards(scene);
        scene.as(OWNER).post(ROUNDS + round + "/network/card", CARD).expect(201);
        return round;
    }

    // Events and material of the round
    // ---------------------------------------------------------------------------------------------------------------------------

    private static List<Row> events() {
        return List.of(
                around("GET /rounds/{id}/events", "the owner's")
                        .of("id", s -> s.circle().round())
                        .answers(200, AROUND_THE_ROUND),
                run("POST /rounds/{id}/events", "the owner's", 201)
                        .of("id", s -> s.circle().round())
                        .sending(s -> Gathered.event(9)),
                together("GET /events/{id}", "for those who take part", 200)
                        .of("id", RelationRows::event)
                        .answers(200, COORDINATOR, TRAINER),
                together("PUT /events/{id}", "for those who take part", 403)
                        .of("id", RelationRows::event)
                        .sending(s -> Gathered.event(7))
                        .answers(403, TRAINER)
                        .answers(200, COORDINATOR),
                together("POST /events/{id}/cancel", "for those who take part", 403)
                        .of("id", RelationRows::event)
                        .answers(403, TRAINER)
                        .answers(200, COORDINATOR),
                together("PUT /events/{id}/seat", "for those who take part", 200)
                        .of("id", RelationRows::event)
                        .sending(s -> Map.of("way", "room")),
                around("DELETE /events/{id}/seat", "to which the owner comes")
                        .of("id", RelationRows::attended)
                        .answers(204, OWNER),
                together("GET /events/{id}/people", "to which the owner comes", 403)
                        .of("id", RelationRows::attended)
                        .answers(200, COORDINATOR, TRAINER),
                together("PUT /events/{id}/attendance", "that has begun", 403)
                        .of("id", RelationRows::begun)
                        .sending(s -> Map.of("seats", List.of(UUID.randomUUID().toString()), "there", List.of()))
                        .answers(204, COORDINATOR, TRAINER));
    }

    private static List<Row> material() {
        return List.of(
                around("GET /rounds/{id}/material", "the owner's")
                        .of("id", s -> s.circle().round())
                        .answers(200, AROUND_THE_ROUND),
                run("POST /rounds/{id}/material", "the owner's", 201)
                        .of("id", s -> s.circle().round())
                        .sending(s -> link("everyone")),
                around("GET /programmes/{id}/material", "the owner's")
                        .of("id", s -> s.circle().programme())
                        .answers(200, AROUND_THE_ROUND),
                run("POST /programmes/{id}/material", "the owner's", 201)
                        .of("id", s -> s.circle().programme())
                        .sending(s -> link("everyone")),
                together("GET /material/{id}", "what is for participants", 200)
                        .of("id", s -> linked(s, "participants"))
                        .answers(200, COORDINATOR, TRAINER),
                around("GET /material/{id}", "what is for mentors")
                        .of("id", s -> linked(s, "mentor"))
                        // who trains sees what those see whom they train
                        .answers(200, COORDINATOR, TRAINER, MENTOR),
                around("GET /material/{id}", "what is for the matching group")
                        .of("id", s -> linked(s, "matching"))
                        .answers(200, COORDINATOR, MATCHING),
                around("GET /material/{id}", "what is for organisers")
                        .of("id", s -> linked(s, "organisers"))
                        .answers(200, COORDINATOR),
                run("PATCH /material/{id}", "what is for everyone", 200)
                        .of("id", s -> linked(s, "everyone"))
                        .sending(s -> Map.of("title", "Toinen")),
                run("DELETE /material/{id}", "what is for everyone", 204).of("id", s -> linked(s, "everyone")),
                run("POST /material/{id}/move", "what is for everyone", 204)
                        .of("id", s -> linked(s, "everyone"))
                        .sending(s -> Map.of("to", "up")));
    }

    private static List<Row> files() {
        Map<String, String> fields = Map.of("title.fi", "Opas", "audience", "everyone");
        return List.of(
                run("POST /rounds/{id}/material/files", "the owner's", 201)
                        .of("id", s -> s.circle().round())
                        .uploading(fields),
                run("POST /programmes/{id}/material/files", "the owner's", 201)
                        .of("id", s -> s.circle().programme())
                        .uploading(fields),
                around("GET /material/{id}/file", "a file for those who train")
                        .of("id", s -> file(s, "trainers"))
                        .answers(200, COORDINATOR, TRAINER),
                run("PUT /material/{id}/file", "a file for everyone", 200)
                        .of("id", s -> file(s, "everyone"))
                        .uploading(Map.of()));
    }

    // What stands in for the names
    // ---------------------------------------------------------------------------------------------------------------------------

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Helsinki"));
    }

    /** Published, with the same people. */
    private static String another(Scene scene) {
        String id = scene.circle().draft();
        scene.circle().published(id);
        return id;
    }

    private String anotherKept(Scene scene) {
        last = another(scene);
        return last;
    }

    /** The trainer's. */
    private static String task(Scene scene, String programme) {
        return scene
                .as(HR)
                .get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("people")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(task -> task.getString("task").equals("trainer"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static String prepared(Scene scene) {
        return scene.as(HR)
                .post("/api/v1/programmes/" + another(scene) + "/rounds")
                .expect(201)
                .text("id");
    }

    private static String withLate(Scene scene) {
        String round = scene.circle().round();
        scene.as(HR)
                .send(
                        "PUT",
                        ROUNDS + round + "/late-applicants/" + scene.named(),
                        "application/json",
                        "{\"until\":\"" + today() + "\"}")
                .expect(204);
        return round;
    }

    private static Map<String, ?> version(Scene scene) {
        return Map.of(
                "version",
                scene.as(MATCHING)
                        .get(ROUNDS + scene.circle().round() + "/desk")
                        .expect(200)
                        .json()
                        .getInt("version"));
    }

    private static String note(Scene scene) {
        return scene.as(MATCHING)
                .post(
                        ROUNDS + scene.circle().round() + "/desk/applicants/"
                                + scene.circle().application() + "/notes",
                        Map.of("words", "Kysyy tarkasti"))
                .expect(201)
                .text("id");
    }

    /** A group of nobody. */
    private static String atTheDesk(Scene scene) {
        scene.database()
                .change(
                        "delete from polku.desk_member where application = ?::uuid",
                        scene.circle().application());
        return scene.as(MATCHING)
                .post(ROUNDS + scene.circle().round() + "/desk/groups")
                .expect(201)
                .text("id");
    }

    private static String withOwner(Scene scene) {
        String group = atTheDesk(scene);
        scene.as(MATCHING)
                .with("If-Match", "*")
                .send(
                        "PUT",
                        ROUNDS + scene.circle().round() + "/desk/groups/" + group + "/members/"
                                + scene.circle().application(),
                        "application/json",
                        "{}")
                .expect(200);
        return group;
    }

    /** A group of nobody, beside the one that the owner is in. */
    private String beside(Scene scene) {
        from = withOwner(scene);
        return scene.as(MATCHING)
                .post(ROUNDS + scene.circle().round() + "/desk/groups")
                .expect(201)
                .text("id");
    }

    private static String light(Scene scene) {
        return OpenPair.programme(scene.as(HR), scene.id(COORDINATOR));
    }

    private static String invited(Scene scene) {
        return OpenPair.invited(scene.as(OWNER), light(scene), scene.id(MENTOR), scene.owner(), "Kaipaan neuvoa");
    }

    private static String agreeing(Scene scene) {
        String id = scene.circle().group();
        scene.as(OWNER)
                .with("If-Match", "*")
                .send("PUT", GROUPS + id + "/agreement", "application/json", OpenPair.terms(text -> text))
                .expect(200);
        return id;
    }

    private static String message(Scene scene) {
        return scene.as(OWNER)
                .post(GROUPS + scene.circle().group() + "/messages", Map.of("words", "Hei"))
                .expect(201)
                .text("id");
    }

    /** Each at a time of its own. */
    private Map<String, ?> arranged() {
        minute++;
        String time = "%d:%02d".formatted(8 + minute / 60, minute % 60);
        return Map.of(
                "date",
                // within the meetings of a round that is being matched
                today().plusDays(200).toString(),
                "time",
                time,
                "minutes",
                90,
                "way",
                "place",
                "place",
                "Kahvila");
    }

    private String meeting(Scene scene) {
        last = scene.as(OWNER)
                .post(GROUPS + scene.circle().group() + "/meetings", arranged())
                .expect(201)
                .json()
                .getJsonObject("meeting")
                .getString("id");
        return last;
    }

    private String held(Scene scene) {
        String id = meeting(scene);
        scene.database()
                .change("update polku.meeting set starts_at = starts_at - interval '300 days' where id = ?::uuid", id);
        return id;
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

    private String point(Scene scene) {
        return first(
                scene.as(OWNER)
                        .post(MEETINGS + last + "/points", Map.of("words", "Asia"))
                        .expect(201)
                        .json(),
                "agenda");
    }

    private String action(Scene scene) {
        return first(scene.as(OWNER).get(MEETINGS + last).expect(200).json(), "actions");
    }

    private static String first(JsonObject of, String list) {
        return of.getJsonArray(list).getJsonObject(0).getString("id");
    }

    private static String event(Scene scene) {
        return scene.as(HR)
                .post(ROUNDS + scene.circle().round() + "/events", Gathered.event(9))
                .expect(201)
                .text("id");
    }

    private static String attended(Scene scene) {
        String event = event(scene);
        Gathered.comes(scene.as(OWNER), event, "room", false).expect(200);
        return event;
    }

    private static String begun(Scene scene) {
        String event = attended(scene);
        Gathered.begins(scene.database(), event);
        return event;
    }

    private static Map<String, ?> link(String audience) {
        return Map.of("kind", "link", "title", "Linkki", "audience", audience, "address", "https://www.example.org");
    }

    private static String linked(Scene scene, String audience) {
        return scene.as(HR)
                .post(ROUNDS + scene.circle().round() + "/material", link(audience))
                .expect(201)
                .text("id");
    }

    private static String file(Scene scene, String audience) {
        Map<String, String> fields = new HashMap<>(Map.of("title.fi", "Opas", "audience", audience));
        return scene.as(HR)
                .upload("POST", ROUNDS + scene.circle().round() + "/material/files", fields, "opas.txt", new byte[] {
                    'O', 'p', 'a', 's'
                })
                .expect(201)
                .text("id");
    }
}
