package fi.polku.tests.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Caller;
import fi.polku.tests.EngineAsked;
import fi.polku.tests.OpenBank;
import fi.polku.tests.OpenPair;
import fi.polku.tests.OpenRound;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Routes;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Team;
import fi.polku.tests.Visitor;
import fi.polku.tests.programme.Gathered;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whoever opens what belongs to another leaves one record of it, and whoever opens their own leaves none. */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersContentIsRecordedIT {
    /**
     * They are for the owner alone, or show what is nobody's, or are lists: who may open what, with titles and states, and
     * not a word of what is sealed. To read is to open one. Each is here by decision; a new route fails until it is decided.
     */
    private static final Set<String> NOT_TO_BE_RECORDED = Set.of(
            "GET /",
            "GET /api/v1/colleagues",
            "GET /api/v1/competences",
            "GET /api/v1/dead-letters",
            "GET /api/v1/dead-mails",
            "GET /api/v1/deputies",
            "GET /api/v1/deputies/candidates",
            "GET /api/v1/endorsements",
            "GET /api/v1/endorsements/{application}",
            "GET /api/v1/events/{id}",
            "GET /api/v1/events/{id}/people",
            "GET /api/v1/evidence",
            "GET /api/v1/evidence/{id}",
            "GET /api/v1/goals",
            "GET /api/v1/goals/{id}/history",
            "GET /api/v1/goals/{id}/shares",
            "GET /api/v1/guests",
            "GET /api/v1/groups",
            "GET /api/v1/groups/{id}",
            "GET /api/v1/invitations",
            "GET /api/v1/invitations/{id}",
            "GET /api/v1/programmes/{id}/groups",
            "GET /api/v1/programmes/{id}/invitations/candidates",
            "GET /groups/{id}/agreement/edit",
            "GET /groups/{id}/leave",
            "GET /groups/{id}/messages/{message}/edit",
            "GET /mentoring/hours",
            "GET /mentoring/hours/hours.csv",
            "GET /mentoring/invitations/{id}",
            "GET /mentoring/{id}/invite",
            "GET /programmes/{id}/groups",
            "GET /api/v1/guests/arrivals",
            "GET /api/v1/guests/{id}",
            "GET /api/v1/holds",
            "GET /api/v1/holds/candidates",
            "GET /api/v1/hosts",
            "GET /api/v1/hosts/{host}",
            "GET /api/v1/hosts/{host}/runs",
            "GET /api/v1/hosts/{host}/runs/{run}",
            "GET /api/v1/hosts/{host}/runs/{run}/rejects",
            "GET /api/v1/keys",
            "GET /api/v1/log-entries",
            "GET /api/v1/groups/{group}/participation", // one's own part
            "GET /api/v1/me/participations",
            "GET /groups/{group}/participation",
            "GET /api/v1/groups/{group}/meetings/proposal",
            "GET /api/v1/me/calendar-feed",
            "GET /api/v1/me/meeting-actions",
            "GET /api/v1/me/meeting-time",
            "GET /api/v1/me/meetings",
            "GET /api/v1/programmes/{programme}/group-meetings",
            "GET /groups/{group}/meetings/new",
            "GET /meetings/{id}/record",
            "GET /api/v1/me/mail-choice",
            "GET /api/v1/me/notices",
            "GET /api/v1/log-entries/{id}/shares",
            "GET /api/v1/me",
            "GET /api/v1/me/applications",
            "GET /api/v1/me/development",
            "GET /api/v1/me/events",
            "GET /api/v1/me/export",
            "GET /api/v1/me/looks",
            "GET /api/v1/me/looks.csv",
            "GET /api/v1/me/path",
            "GET /api/v1/me/path/proposals",
            "GET /api/v1/me/profile",
            "GET /api/v1/me/readers",
            "GET /api/v1/me/shares",
            "GET /api/v1/me/shares.csv",
            "GET /api/v1/material/{id}",
            "GET /api/v1/material/{id}/file",
            "GET /api/v1/path-templates",
            "GET /api/v1/path-templates/{id}",
            "GET /api/v1/programmes",
            "GET /api/v1/programmes/{id}",
            "GET /api/v1/programmes/{id}/candidates",
            "GET /api/v1/programmes/{id}/material",
            "GET /api/v1/reports/paths",
            "GET /api/v1/rounds/{id}",
            "GET /api/v1/rounds/{id}/applications",
            // who may be put where is decided over names and states; an application is opened apart, and that is on
            // record
            "GET /api/v1/rounds/{id}/desk",
            "GET /api/v1/rounds/{id}/desk/applicants",
            "GET /api/v1/rounds/{id}/desk/conflicts",
            // with the reason, which members of a matching group give to each other and to nobody else
            "GET /api/v1/rounds/{id}/desk/groups",
            "GET /api/v1/rounds/{id}/desk/groups/{group}",
            // who was placed with whom and what it would score; why is opened apart, and that is on record
            "GET /api/v1/rounds/{id}/desk/proposals",
            "GET /api/v1/rounds/{id}/desk/proposals/comparison",
            "GET /api/v1/rounds/{id}/desk/proposals/move-cost",
            "GET /api/v1/rounds/{id}/desk/locks",
            "GET /rounds/{id}/desk/cost",
            "GET /rounds/{id}/desk/proposals",
            "GET /rounds/{id}/desk/proposals/compare",
            "GET /rounds/{id}/desk/proposals/{proposal}/progress",
            "GET /api/v1/programmes/{id}/wishes",
            "GET /programmes/{id}/wishes",
            "GET /desk",
            "GET /rounds/{id}/desk",
            "GET /rounds/{id}/desk/conflicts",
            "GET /rounds/{id}/desk/moves",
            "GET /api/v1/rounds/{id}/events",
            "GET /api/v1/rounds/{id}/late-applicants",
            "GET /api/v1/rounds/{id}/material",
            // what mentors tell of themselves opens on their card, and a request on its own page
            "GET /api/v1/bank",
            "GET /api/v1/bank/offers",
            "GET /api/v1/bank/requests",
            "GET /api/v1/bank/programmes/{id}/offer",
            "GET /api/v1/programmes/{id}/bank",
            "GET /bank",
            "GET /bank/requests",
            "GET /bank/programmes/{id}/offer",
            "GET /bank/programmes/{id}/offer/withdraw",
            "GET /programmes/{id}/bank",
            // what people wrote opens on their card, and a message on its own page
            "GET /api/v1/rounds/{id}/network",
            // what was answered is nobody's
            "GET /api/v1/rounds/{id}/surveys",
            "GET /api/v1/surveys/{id}",
            "GET /api/v1/surveys/{id}/results",
            "GET /rounds/{id}/surveys",
            "GET /rounds/{id}/surveys/new",
            "GET /surveys/{id}",
            "GET /surveys/{id}/questions",
            "GET /surveys/{id}/results",
            "GET /surveys/{id}/results/figures.csv",
            "GET /api/v1/rounds/{id}/network/card",
            "GET /api/v1/rounds/{id}/network/cards",
            "GET /api/v1/network/blocks",
            "GET /api/v1/network/messages",
            "GET /rounds/{id}/network",
            "GET /rounds/{id}/network/card",
            "GET /rounds/{id}/network/leave",
            "GET /network/messages",
            "GET /api/v1/rounds/{id}/places",
            "GET /api/v1/retention",
            "GET /api/v1/retention/due",
            "GET /api/v1/steps/{id}/evidence",
            "GET /api/v1/steps/{id}/note",
            "GET /api/v1/team",
            "GET /assets/{hash}/{name}",
            "GET /applications/{id}/edit",
            "GET /applications/{id}/edit/check",
            "GET /applications/{id}/edit/download",
            "GET /applications/{id}/sent",
            "GET /calendar",
            "GET /calendar/{word: [A-Za-z0-9_-]{43}}.ics",
            "GET /deputies",
            "GET /deputies/new",
            "GET /development",
            "GET /events/{id}",
            "GET /events/{id}/edit",
            "GET /events/{id}/people",
            "GET /events/{id}/people/list.csv",
            "GET /rounds/{id}/events",
            "GET /rounds/{id}/events/new",
            "GET /evidence",
            "GET /evidence/{id}",
            "GET /evidence/{id}/edit",
            "GET /goals",
            "GET /goals/competences",
            "GET /goals/new",
            "GET /goals/shared",
            "GET /goals/{id}/achieve",
            "GET /goals/{id}/discard",
            "GET /goals/{id}/edit",
            "GET /goals/{id}/history",
            "GET /goals/{id}/sharing",
            "GET /goals/{id}/sharing/preview",
            "GET /guests",
            "GET /guests/new",
            "GET /guests/{id}/end",
            "GET /holds",
            "GET /holds/new",
            "GET /holds/{id}",
            "GET /invitation/{word}",
            "GET /language/{language}",
            "GET /programmes/{id}/material",
            "GET /programmes/{id}/material/new/{kind}",
            "GET /rounds/{id}/material",
            "GET /rounds/{id}/material/new/{kind}",
            "GET /log",
            "GET /log/shared",
            "GET /log/{id}/edit",
            "GET /log/{id}/remove",
            "GET /log/{id}/sharing",
            "GET /log/{id}/sharing/preview",
            "GET /material/{id}/edit",
            "GET /material/{id}/file",
            "GET /material/{id}/remove",
            "GET /mentoring",
            "GET /mentoring/{id}",
            "GET /my-data",
            "GET /my-data/looks",
            "GET /my-data/looks.csv",
            "GET /my-data/own",
            "GET /my-data/own/export.zip",
            "GET /my-data/revoke",
            "GET /my-data/shares.csv",
            "GET /notices",
            "GET /notices/choices",
            "GET /notices/stop/{word}",
            "GET /notices/{id}",
            "GET /path",
            "GET /path-templates",
            "GET /path-templates/new",
            "GET /path-templates/{id}",
            "GET /path-templates/{id}/edit",
            "GET /path/propose",
            "GET /path/steps/{id}",
            "GET /path/steps/{id}/evidence",
            "GET /path/steps/{id}/evidence/new",
            "GET /path/templates/{id}",
            "GET /privacy",
            "GET /programmes",
            "GET /programmes/new",
            "GET /programmes/{id}",
            "GET /programmes/{id}/setup/{step}",
            "GET /reports",
            "GET /rounds/{id}",
            "GET /rounds/{id}/applications",
            "GET /rounds/{id}/dates",
            "GET /rounds/{id}/lessons",
            "GET /sign-in",
            "GET /sign-in/callback",
            "GET /signed-out",
            "GET /system/mail",
            "GET /system",
            "GET /system/hosts/{host}",
            "GET /system/hosts/{host}/runs/{run}",
            "GET /system/keys",
            "GET /system/messages",
            "GET /system/messages/{id}/drop",
            "GET /system/retention",
            "GET /system/retention/due",
            "GET /team",
            "GET /team/endorsements/{application}",
            "GET /team/{person}/propose");

    private final Site polku;
    private final Someone owner;
    private final Someone named;
    private final Someone supervisor;
    private final List<Opening> openings = new ArrayList<>();
    /** Addresses by route of what belongs to all who are in a pair, and to none of them alone. */
    private final Map<String, String> ofThePair = new TreeMap<>();

    private String pair = "";

    /**
     * Something of the owner's that others may open.
     *
     * @param route as the product names it
     * @param reader who may, besides the owner
     * @param address where it is for the reader
     * @param own where it is for the owner; empty where the owner has another page
     */
    private record Opening(String route, Someone reader, String address, String own, String action, String right) {
        @Override
        public String toString() {
            return route + " by " + right;
        }
    }

    OthersContentIsRecordedIT(Site polku) {
        this.polku = polku;
        Team team = polku.people().freshTeam();
        this.owner = team.reports().get(0);
        this.named = team.reports().get(1);
        this.supervisor = team.supervisor();
    }

    @BeforeAll
    void write() {
        Caller me = polku.as(owner);
        shared(
                "goal",
                "goals",
                me.post("/api/v1/goals", Map.of("title", "Kuuntelen ensin"))
                        .expect(201)
                        .text("id"));
        shared(
                "log-entry",
                "log-entries",
                me.post("/api/v1/log-entries", Map.of("whatHappened", "Kokous venyi"))
                        .expect(201)
                        .text("id"));
        path(me);
        application(me);
        pair(me);
        network(me);
        bank(me);
    }

    private void shared(String kind, String api, String id) {
        Caller me = polku.as(owner);
        String thing = "/api/v1/" + api + "/" + id;
        me.post(thing + "/shares", Map.of("with", named.id().toString())).expect(201);
        me.post(thing + "/shares", Map.of("with", "supervisor")).expect(201);
        String page = (kind.equals("goal") ? "/goals/" : "/log/");
        for (Someone reader : List.of(named, supervisor)) {
            String right = reader == named ? "named" : "supervisor";
            openings.add(new Opening("GET /api/v1/" + api + "/{id}", reader, thing, thing, kind + ".read", right));
            if (kind.equals("goal")) {
                String comments = thing + "/comments";
                openings.add(
                        new Opening("GET /api/v1/goals/{id}/comments", reader, comments, comments, "goal.read", right));
            }
            openings.add(new Opening("GET " + page + "{id}", reader, page + id, page + id, kind + ".read", right));
        }
    }

    /** Read by the named one, who composes the round. */
    private void application(Caller me) {
        Caller hr = polku.as(
                polku.people().fresh(owner.account().organisation(), "fi").with("hr"));
        String programme = hr.post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        for (String task : List.of("coordinator", "matching")) {
            hr.post(
                            "/api/v1/programmes/" + programme + "/people",
                            Map.of("task", task, "person", named.id().toString()))
                    .expect(201);
        }
        hr.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        String round = hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        String id = OpenRound.sent(me, round, "mentor", text -> text);
        OpenRound.beginsToday(polku.database(), round, "matching");
        OpenRound.declared(polku.as(named), round);
        String api = "/api/v1/applications/" + id;
        openings.add(new Opening("GET /api/v1/applications/{id}", named, api, api, "application.read", "matching"));
        String page = "/applications/" + id;
        openings.add(new Opening("GET /applications/{id}", named, page, page, "application.read", "matching"));
        String notes = "/api/v1/rounds/" + round + "/desk/applicants/" + id + "/notes";
        polku.as(named).post(notes, Map.of("words", "Hyvä kysymään")).expect(201);
        openings.add(new Opening(
                "GET /api/v1/rounds/{id}/desk/applicants/{application}/notes",
                named,
                notes,
                "",
                "application.read",
                "matching"));
        String beside = "/rounds/" + round + "/desk/compare?application=" + id;
        openings.add(new Opening("GET /rounds/{id}/desk/compare", named, beside, "", "application.read", "matching"));
        String proposals = "/rounds/" + round + "/desk/proposals";
        String proposal = proposals + "/" + EngineAsked.done(polku.as(named), round);
        openings.add(new Opening(
                "GET /api/v1/rounds/{id}/desk/proposals/{proposal}",
                named,
                "/api/v1" + proposal,
                "",
                "proposal.read",
                "matching"));
        openings.add(new Opening(
                "GET /rounds/{id}/desk/proposals/{proposal}", named, proposal, "", "proposal.read", "matching"));
    }

    /** Both have joined, and the owner has written to the named one. */
    private void network(Caller me) {
        Gathered gathered = Gathered.of(polku);
        gathered.begun(List.of(owner, named));
        String at = "/api/v1/rounds/" + gathered.round() + "/network/card";
        Map<String, Object> card = Map.of("words", "Kysykää minulta", "languages", List.of("fi"));
        String mine = me.post(at, card).expect(201).text("id");
        String theirs = polku.as(named).post(at, card).expect(201).text("id");
        String message = me.post("/api/v1/network/cards/" + theirs + "/messages", Map.of("words", "Jutellaanko?"))
                .expect(201)
                .text("id");
        ofNetwork("cards", mine, "network-card.read");
        ofNetwork("messages", message, "network-message.read");
    }

    private void ofNetwork(String what, String id, String action) {
        String page = "/network/" + what + "/" + id;
        String api = "/api/v1" + page;
        openings.add(new Opening("GET /network/" + what + "/{id}", named, page, page, action, "network"));
        openings.add(new Opening("GET /api/v1/network/" + what + "/{id}", named, api, api, action, "network"));
    }

    /** The owner offers to mentor, and has asked the named one. */
    private void bank(Caller me) {
        Someone hr = polku.people().fresh(owner.account().organisation(), "fi").with("hr");
        String programme = OpenBank.programme(polku.as(hr), named.id().toString());
        String mine = OpenBank.published(polku.database(), me, programme, 1);
        String theirs = OpenBank.published(polku.database(), polku.as(named), programme, 1);
        ofBank("offers", mine, "mentor-offer.read");
        ofBank("requests", OpenBank.asked(me, theirs), "mentor-request.read");
    }

    private void ofBank(String what, String id, String action) {
        String page = "/bank/" + what + "/" + id;
        String api = "/api/v1" + page;
        openings.add(new Opening("GET /bank/" + what + "/{id}", named, page, page, action, "bank"));
        openings.add(new Opening("GET /api/v1/bank/" + what + "/{id}", named, api, api, action, "bank"));
    }

    /** Of the owner and the named one. */
    private void pair(Caller me) {
        Caller hr = polku.as(
                polku.people().fresh(owner.account().organisation(), "fi").with("hr"));
        String programme = OpenPair.programme(hr, named.id().toString());
        String id = OpenPair.begun(
                polku.as(named),
                OpenPair.invited(
                        me, programme, named.id().toString(), owner.id().toString(), "Kaipaan neuvoa"));
        pair = id;
        for (String what : List.of("/agreement", "/messages")) {
            ofThePair.put("GET /api/v1/groups/{id}" + what, "/api/v1/groups/" + id + what);
        }
        ofThePair.put("GET /groups/{id}", "/groups/" + id);
        ofThePair.put("GET /groups/{group}/meetings", "/groups/" + id + "/meetings");
        ofThePair.put("GET /api/v1/groups/{group}/meetings", "/api/v1/groups/" + id + "/meetings");
        String meeting = me.post(
                        "/api/v1/groups/" + id + "/meetings",
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
        ofThePair.put("GET /api/v1/meetings/{id}", "/api/v1/meetings/" + meeting);
        for (String what : List.of("", "/edit", "/cancel")) {
            ofThePair.put("GET /meetings/{id}" + what, "/meetings/" + meeting + what);
        }
        ofThePair.put("GET /groups/{id}/agreement", "/groups/" + id + "/agreement");
    }

    private void path(Caller me) {
        String template = polku.as(polku.people()
                        .fresh(owner.account().organisation(), "fi")
                        .with("hr"))
                .post(
                        "/api/v1/path-templates",
                        Map.of("name", "Polku", "steps", List.of(Map.of("title", "Askel", "kind", "work-task"))))
                .expect(201)
                .text("id");
        String step = me.post("/api/v1/me/path", Map.of("template", template))
                .expect(201)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class)
                .get(0)
                .getString("id");
        me.post("/api/v1/steps/" + step + "/start").expect(200);
        me.post("/api/v1/steps/" + step + "/review-request", Map.of("text", "Valmis"))
                .expect(200);
        String proposal = me.post(
                        "/api/v1/me/path/proposals",
                        Map.of("change", "add", "title", "Käyn messuilla", "kind", "training", "after", "end"))
                .expect(201)
                .text("id");
        String person = "/" + owner.id();
        ofSupervisor("GET /api/v1/team/{person}/path", "/api/v1/team" + person + "/path", "", "path.read");
        ofSupervisor(
                "GET /api/v1/team/{person}/path/proposals",
                "/api/v1/team" + person + "/path/proposals",
                "",
                "path.read");
        ofSupervisor("GET /team/{person}", "/team" + person, "", "path.read");
        ofSupervisor("GET /api/v1/steps/{id}", "/api/v1/steps/" + step, "/api/v1/steps/" + step, "step.read");
        ofSupervisor("GET /team/reviews/{step}", "/team/reviews/" + step, "", "step.read");
        String address = "/api/v1/proposals/" + proposal;
        ofSupervisor("GET /api/v1/proposals/{id}", address, address, "path-proposal.read");
    }

    private void ofSupervisor(String route, String address, String own, String action) {
        openings.add(new Opening(route, supervisor, address, own, action, "supervisor"));
    }

    @TestFactory
    Stream<DynamicTest> one_record_of_anothers() {
        return openings.stream()
                .map(opening -> dynamicTest(opening.toString(), () -> {
                    long before = last();
                    open(opening.reader(), opening.address());
                    assertThat(readsSince(before))
                            .containsExactly(opening.reader().id() + " " + opening.action() + " " + owner.id() + " "
                                    + opening.right());
                }));
    }

    @TestFactory
    Stream<DynamicTest> one_record_of_what_belongs_to_a_group() {
        return ofThePair.entrySet().stream()
                .map(route -> dynamicTest(route.getKey(), () -> {
                    long before = last();
                    open(named, route.getValue());
                    assertThat(polku.database()
                                    .rows(
                                            "select actor || ' ' || action || ' ' || \"right\" as read from polku_audit.record"
                                                    + " where id > ? and subject = ?::uuid and action like '%.read'",
                                            before, pair))
                            .extracting(row -> String.valueOf(row.get("read")))
                            .containsExactly(named.id() + " mentorship-group.read member");
                }));
    }

    @TestFactory
    Stream<DynamicTest> none_of_ones_own() {
        return openings.stream()
                .filter(opening -> !opening.own().isEmpty())
                .map(opening -> dynamicTest(opening.toString(), () -> {
                    long before = last();
                    open(owner, opening.own());
                    assertThat(readsSince(before)).isEmpty();
                }));
    }

    @Test
    void every_route_is_decided() {
        Set<String> decided = new TreeSet<>(NOT_TO_BE_RECORDED);
        openings.forEach(opening -> decided.add(opening.route()));
        decided.addAll(ofThePair.keySet());
        Set<String> routes = Routes.ofThePages();
        Routes.ofTheApi(polku).stream()
                .filter(route -> route.startsWith("GET "))
                .forEach(routes::add);
        assertThat(decided).isEqualTo(routes);
    }

    @Test
    void owner_learns_who_looked_the_newest_first_and_nobody_else_does() {
        String goal = polku.as(owner)
                .post("/api/v1/goals", Map.of("title", "Kysyn neuvoa"))
                .expect(201)
                .text("id");
        polku.as(owner)
                .post(
                        "/api/v1/goals/" + goal + "/shares",
                        Map.of("with", named.id().toString()))
                .expect(201);
        polku.as(owner)
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "supervisor"))
                .expect(201);
        polku.as(owner).get("/api/v1/goals/" + goal).expect(200);
        polku.as(named).get("/api/v1/goals/" + goal).expect(200);
        polku.as(supervisor).get("/api/v1/goals/" + goal).expect(200);
        assertThat(looked(owner, goal)).containsExactly(supervisor.name() + " supervisor", named.name() + " named");
        assertThat(looked(named, goal)).isEmpty();
        assertThat(looked(supervisor, goal)).isEmpty();
    }

    private List<String> looked(Someone asking, String goal) {
        return polku.as(asking).get("/api/v1/me/looks?of=reads&limit=100").expect(200).items().stream()
                .filter(look -> goal.equals(look.getString("thing", "")))
                .map(look -> look.getString("name") + " " + look.getString("right"))
                .toList();
    }

    private void open(Someone reader, String address) {
        if (address.startsWith("/api/")) {
            polku.as(reader).get(address).expect(200);
            return;
        }
        Visitor visitor = polku.signIn(reader);
        visitor.get(address).expect(200);
    }

    private long last() {
        return polku.database().one(Long.class, "select max(id) from polku_audit.record");
    }

    /** Of the owner's things. */
    private List<String> readsSince(long record) {
        return polku
                .database()
                .rows(
                        "select actor || ' ' || action || ' ' || owner || ' ' || \"right\" as read from polku_audit.record"
                                + " where id > ? and owner = ? and action like '%.read' order by id",
                        record, owner.id())
                .stream()
                .map(row -> String.valueOf(row.get("read")))
                .toList();
    }
}
