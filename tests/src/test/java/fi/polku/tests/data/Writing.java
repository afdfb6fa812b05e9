package fi.polku.tests.data;

import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.OpenBank;
import fi.polku.tests.OpenPair;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import fi.polku.tests.programme.Gathered;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Somebody who writes a marker wherever one writes about oneself: by the API, on pages, and in what is refused. */
final class Writing {
    private static final String ENTRIES = "/api/v1/log-entries";
    private static final String GOALS = "/api/v1/goals";

    private final Someone author;
    private final Caller me;
    private final Someone mate;
    private final Caller mateCaller;
    private final Caller supervisor;
    private final Caller hr;
    private final Visitor visitor;
    private final Marker marker;
    private final Database database;

    Writing(Site polku, Marker marker) {
        this.author = polku.people().fresh("agency-2", "fi");
        this.me = polku.as(author);
        this.mate = polku.people().fresh("agency-2", "fi");
        this.mateCaller = polku.as(mate);
        this.supervisor = polku.as(polku.people().supervisorOf(author));
        this.hr = polku.as("other-hr");
        this.visitor = polku.signIn(author);
        this.marker = marker;
        this.database = polku.database();
    }

    Someone author() {
        return author;
    }

    void everywhere() {
        log();
        drafts();
        goal();
        path();
        application();
        desk();
        pair();
        network();
        bank();
        refused();
        sought();
    }

    /** What is not sealed: the titles of some goals, and what they were called before. */
    void title(Marker title) {
        for (int i = 0; i < 5; i++) {
            String id = made(GOALS, Map.of("title", title.in("otsikko " + i)));
            me.patch(GOALS + "/" + id, me.get(GOALS + "/" + id), Map.of("title", title.in("toinen otsikko " + i)))
                    .expect(200);
        }
    }

    /** The texts as their author reads them. */
    String readBack() {
        return me.get(ENTRIES).expect(200).body();
    }

    private void log() {
        Map<String, ?> entry = Map.of(
                "whatHappened",
                marker.in("tapahtui"),
                "insight",
                marker.in("oivallus"),
                "next",
                marker.in("seuraavaksi"));
        String id = made(ENTRIES, entry);
        made(ENTRIES, Map.of("whatHappened", marker.inLong("pitkästi")));
        Caller repeating = me.with("Idempotency-Key", "kahdesti " + author.id());
        repeating.post(ENTRIES, entry).expect(201);
        repeating.post(ENTRIES, entry).expect(201);
        me.patch(ENTRIES + "/" + id, me.get(ENTRIES + "/" + id), Map.of("next", marker.in("toisin")))
                .expect(200);
        me.post(ENTRIES + "/" + id + "/shares", Map.of("with", "supervisor")).expect(201);
        supervisor.get(ENTRIES + "/" + id).expect(200);
        visitor.press(visitor.get("/log"), "Tallenna merkintä", Map.of("whatHappened", marker.in("sivulla")))
                .expect(200);
        String gone = made(ENTRIES, entry);
        me.with("If-Match", "*").delete(ENTRIES + "/" + gone).expect(204);
    }

    private void drafts() {
        visitor.type(
                        visitor.get("/log"),
                        "Tallenna merkintä",
                        Map.of("whatHappened", marker.in("luonnos"), "insight", marker.inLong("luonnos")))
                .expect(204);
        String id = made(ENTRIES, Map.of("whatHappened", marker.in("muokataan")));
        Sheet form = visitor.get("/log/" + id + "/edit");
        visitor.type(form, "Tallenna", Map.of("whatHappened", marker.in("muokkaus")))
                .expect(204);
        visitor.press(visitor.get("/log/" + id + "/edit"), "Tallenna", Map.of()).expect(200);
    }

    private void goal() {
        String id = made(
                GOALS,
                Map.of(
                        "title",
                        "Kysyn enemmän",
                        "why",
                        marker.in("miksi"),
                        "success",
                        marker.inLong("onnistuminen"),
                        "status",
                        "active"));
        String goal = GOALS + "/" + id;
        me.post(goal + "/shares", Map.of("with", "supervisor")).expect(201);
        me.post(goal + "/shares", Map.of("with", "host")).expect(201);
        me.patch(goal, me.get(goal), Map.of("why", marker.in("miksi uudelleen")))
                .expect(200);
        me.patch(goal, me.get(goal), Map.of("reflection", marker.in("mitä opin")))
                .expect(200);
        me.patch(goal, me.get(goal), Map.of("status", "achieved", "reflection", marker.in("mitä vielä opin")))
                .expect(200);
        supervisor.get(goal).expect(200);
        supervisor.post(goal + "/comments", Map.of("words", "Hyvin edetty")).expect(201);
        String theirs = GOALS + "/"
                + supervisor
                        .post(GOALS, Map.of("title", "Kysyn muilta"))
                        .expect(201)
                        .text("id");
        supervisor
                .post(theirs + "/shares", Map.of("with", author.id().toString()))
                .expect(201);
        me.post(theirs + "/comments", Map.of("words", marker.inLong("kommentti").substring(0, 900)))
                .expect(201);
    }

    private void path() {
        String template = hr.post(
                        "/api/v1/path-templates",
                        Map.of(
                                "name",
                                "Polku",
                                "published",
                                true,
                                "steps",
                                List.of(
                                        Map.of("title", "Askel", "kind", "reading"),
                                        Map.of("title", "Toinen askel", "kind", "work-task"))))
                .expect(201)
                .text("id");
        List<JsonObject> steps = me.post("/api/v1/me/path", Map.of("template", template))
                .expect(201)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class);
        String step = steps.get(0).getString("id");
        evidence(steps.get(1).getString("id"));
        String at = "/api/v1/steps/" + step;
        me.send("PUT", at + "/note", "application/json", "{\"text\": \"" + marker.in("muistiinpano") + "\"}")
                .expect(200);
        me.post(at + "/start").expect(200);
        me.post(at + "/review-request", Map.of("text", marker.in("arvioitavaksi")))
                .expect(200);
        supervisor
                .post(at + "/review", Map.of("decision", "return", "comment", marker.in("palaute")))
                .expect(200);
        String proposal = made(
                "/api/v1/me/path/proposals",
                Map.of("change", "add", "title", "Esitys", "kind", "work-task", "reason", marker.in("perustelu")));
        supervisor
                .post("/api/v1/proposals/" + proposal + "/decline", Map.of("answer", marker.in("vastaus")))
                .expect(200);
        visitor.get("/path/steps/" + step).expect(200);
    }

    /** Written and not sent; the completion, which has no words of one's own, is sent. */
    private void evidence(String step) {
        String at = "/api/v1/steps/" + step;
        me.post(at + "/start").expect(200);
        me.post(at + "/review-request", Map.of("text", marker.in("valmis"))).expect(200);
        supervisor.post(at + "/review", Map.of("decision", "approve")).expect(200);
        String competence = me.get("/api/v1/me/profile")
                .expect(200)
                .json()
                .getJsonArray("groups")
                .getJsonObject(0)
                .getJsonArray("competences")
                .getJsonObject(0)
                .getString("competence");
        String id = made(
                at + "/evidence",
                Map.of(
                        "competence",
                        competence,
                        "title",
                        marker.in("näyttö"),
                        "note",
                        marker.inLong("näyttö").substring(0, 1900)));
        me.post("/api/v1/evidence/" + id + "/keep").expect(200);
        visitor.get("/evidence/" + id).expect(200);
        String completion = made(at + "/evidence", Map.of("kind", "step"));
        String mark = me.get("/api/v1/evidence/" + completion).expect(200).text("mark");
        me.post("/api/v1/evidence/" + completion + "/send", Map.of("mark", mark))
                .expect(200);
    }

    /** Typed on the page, sent, and not endorsed. */
    private void application() {
        String programme = hr.post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        hr.post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of("task", "coordinator", "person", author.id().toString()))
                .expect(201);
        hr.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        String round = hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(database, round, "application");
        String id = OpenRound.sent(me, round, "mentor", marker::in);
        supervisor
                .with("If-Match", "*")
                .send(
                        "PUT",
                        "/api/v1/endorsements/" + id,
                        "application/json",
                        "{\"decision\": \"declined\", \"comment\": \"" + marker.in("ei puolla") + "\"}")
                .expect(200);
        noted(programme, round, id);
        visitor.get("/applications/" + id).expect(200);
        String draft = OpenRound.written(me, round, "mentee", text -> text);
        String form = "/applications/" + draft + "/edit";
        visitor.type(visitor.get(form), "Tallenna luonnoksena", Map.of("wishes", marker.in("toive")))
                .expect(204);
        visitor.press(
                        visitor.get(form),
                        "Tallenna luonnoksena",
                        Map.of("motivation", marker.inLong("motivaatio").substring(0, 1900)))
                .expect(200);
        visitor.get(form + "/check").expect(200);
    }

    /** By the mate, who composes the round meanwhile. */
    private void noted(String programme, String round, String application) {
        hr.post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of("task", "matching", "person", mate.id().toString(), "round", round))
                .expect(201);
        OpenRound.beginsToday(database, round, "matching");
        OpenRound.declared(mateCaller, round);
        mateCaller
                .post(
                        "/api/v1/rounds/" + round + "/desk/applicants/" + application + "/notes",
                        Map.of("words", marker.inLong("huomio").substring(0, 400)))
                .expect(201);
        OpenRound.beginsToday(database, round, "application");
    }

    /** Why these people, of a group that is being made. */
    private void desk() {
        String programme = hr.post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        for (String task : List.of("coordinator", "matching")) {
            hr.post(
                            "/api/v1/programmes/" + programme + "/people",
                            Map.of("task", task, "person", author.id().toString()))
                    .expect(201);
        }
        hr.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        String round = hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(database, round, "matching");
        OpenRound.declared(me, round);
        String groups = "/api/v1/rounds/" + round + "/desk/groups";
        String group = me.post(groups).expect(201).text("id");
        for (String word : List.of("siksi", "sittenkin")) {
            me.with("If-Match", "*")
                    .send(
                            "PUT",
                            groups + "/" + group + "/reason",
                            "application/json",
                            "{\"reason\": \"" + marker.inLong(word).substring(0, 400) + "\"}")
                    .expect(200);
        }
        visitor.get("/rounds/" + round + "/desk").expect(200);
    }

    /** Shown to whoever has joined, and to the mate alone. */
    private void network() {
        String programme = hr.post("/api/v1/programmes", Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        hr.post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of("task", "coordinator", "person", mate.id().toString()))
                .expect(201);
        hr.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        String round = hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        Gathered.begun(database, programme, round, List.of(author.id(), mate.id()));
        String card = "/api/v1/rounds/" + round + "/network/card";
        made(card, Map.of("words", marker.inLong("kortti").substring(0, 900), "languages", List.of("fi")));
        String theirs = mateCaller
                .post(card, Map.of("languages", List.of("fi")))
                .expect(201)
                .text("id");
        made(
                "/api/v1/network/cards/" + theirs + "/messages",
                Map.of("words", marker.inLong("viesti").substring(0, 1900)));
        visitor.get("/rounds/" + round + "/network/card").expect(200);
        survey(round);
    }

    /** Nobody knows whose it is from then on. */
    private void survey(String round) {
        java.time.LocalDate tomorrow =
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Helsinki")).plusDays(1);
        String survey = hr.post(
                        "/api/v1/rounds/" + round + "/surveys",
                        Map.of(
                                "moment",
                                "start",
                                "firstDay",
                                tomorrow.toString(),
                                "lastDay",
                                tomorrow.plusDays(9).toString()))
                .expect(201)
                .text("id");
        database.change("update polku.survey set first_day = polku.today() where id = ?::uuid", survey);
        visitor.get("/surveys/" + survey).expect(200);
        me.post(
                        "/api/v1/surveys/" + survey + "/answers",
                        Map.of("hope", marker.inLong("kysely").substring(0, 900)))
                .expect(204);
    }

    /** Shown to whoever finds the offer, and to the mentor who is asked. */
    private void bank() {
        String programme = OpenBank.programme(hr, mate.id().toString());
        List<String> themes = OpenBank.themes(database, programme);
        Map<String, Object> content = OpenBank.offer(themes, 1);
        content.put("words", marker.inLong("tarjous").substring(0, 900));
        OpenBank.published(me, programme, content);
        visitor.get("/bank/programmes/" + programme + "/offer").expect(200);
        String theirs = OpenBank.published(mateCaller, programme, OpenBank.offer(themes, 1));
        made(
                "/api/v1/bank/offers/" + theirs + "/requests",
                Map.of("words", marker.inLong("pyyntö").substring(0, 1900)));
    }

    /** One that was held, with all that is written about it. */
    private void meeting(String group) {
        String id = me.post(
                        group + "/meetings",
                        Map.of(
                                "date",
                                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"))
                                        .plusDays(9)
                                        .toString(),
                                "time",
                                "9:00",
                                "minutes",
                                90,
                                "way",
                                "place",
                                "place",
                                "Kahvila"))
                .expect(201)
                .json()
                .getJsonObject("meeting")
                .getString("id");
        String meeting = "/api/v1/meetings/" + id;
        me.post(meeting + "/points", Map.of("words", marker.inLong("asia").substring(0, 400)))
                .expect(201);
        database.change("update polku.meeting set starts_at = starts_at - interval '10 days' where id = ?::uuid", id);
        me.with("If-Match", "*")
                .send(
                        "PUT",
                        meeting + "/record",
                        "application/json",
                        "{\"came\":[\"%s\"],\"agreed\":\"%s\",\"actions\":[{\"words\":\"%s\",\"doer\":\"%s\"}]}"
                                .formatted(
                                        author.id(),
                                        marker.inLong("sovittu").substring(0, 900),
                                        marker.inLong("tehtävä").substring(0, 400),
                                        author.id()))
                .expect(200);
        visitor.get("/meetings/" + id).expect(200);
    }

    /** Of the author, who invites, and a fresh colleague: message, agreement, what they write to each other. */
    private void pair() {
        String programme = OpenPair.programme(hr, author.id().toString());
        String id = OpenPair.begun(
                mateCaller,
                OpenPair.invited(
                        me,
                        programme,
                        mate.id().toString(),
                        author.id().toString(),
                        marker.inLong("kutsu").substring(0, 900)));
        String group = "/api/v1/groups/" + id;
        me.with("If-Match", "*")
                .send(
                        "PUT",
                        group + "/agreement",
                        "application/json",
                        OpenPair.terms(text -> marker.inLong(text).substring(0, 900)))
                .expect(200);
        me.post(group + "/messages", Map.of("words", marker.inLong("viesti").substring(0, 900)))
                .expect(201);
        visitor.get("/groups/" + id).expect(200);
        visitor.get("/groups/" + id + "/agreement").expect(200);
        String participation = group + "/participation";
        me.post(participation + "/send", Map.of("mark", me.get(participation).text("mark")))
                .expect(200);
        meeting(group);
        visitor.press(visitor.get("/groups/" + id), "Lähetä ryhmälle", Map.of("words", marker.in("sivulta")))
                .expect(200);
    }

    /** What is refused is kept nowhere either, and no log tells it. */
    private void refused() {
        me.post(ENTRIES, Map.of("whatHappened", marker.in("Tapasin 131052-308T")))
                .expect(400);
        me.post(ENTRIES, Map.of("whatHappened", marker.inLong("liikaa").repeat(20)))
                .expect(400);
        me.post(ENTRIES, Map.of("whatHappened", "x", marker.core(), marker.in("kenttä")))
                .expect(400);
        me.send("POST", ENTRIES, "application/json", "{\"whatHappened\": \"" + marker.in("rikki"))
                .expect(400);
        me.post(GOALS, Map.of("title", "", "why", marker.in("otsikotta"))).expect(400);
        visitor.press(
                        visitor.get("/log"),
                        "Tallenna merkintä",
                        Map.of("whatHappened", "", "insight", marker.in("vain oivallus")))
                .expect(400);
        visitor.get("/log").expect(200);
    }

    /** Words that are sought in one's own log are as private as the log. */
    private void sought() {
        String words = URLEncoder.encode(marker.core(), StandardCharsets.UTF_8);
        me.get(ENTRIES + "?q=" + words).expect(200);
        visitor.get("/log?q=" + words).expect(200);
    }

    private String made(String path, Map<String, ?> content) {
        return me.post(path, content).expect(201).text("id");
    }
}
