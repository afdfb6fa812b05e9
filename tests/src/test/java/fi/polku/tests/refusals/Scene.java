package fi.polku.tests.refusals;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Team;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A team whose members stand in every relation to one of them, and the things of that one. */
final class Scene {
    private static final int STEPS = 40;

    private final Site polku;
    private final Map<Who, Caller> callers = new EnumMap<>(Who.class);
    private final Someone owner;
    private final Someone named;
    private final Someone former;
    private final Someone supervisor;
    private final String template;
    private final List<String> steps;
    private final List<Someone> spare;
    private final Map<Who, Someone> ofTheRound = new EnumMap<>(Who.class);
    private final Circle circle;
    private int used;
    private String evidence = "";
    private int spared;

    Scene(Site polku) {
        this.polku = polku;
        Team team = polku.people().freshTeam();
        this.owner = team.reports().get(0);
        this.named = team.reports().get(2);
        this.former = team.reports().get(3);
        this.supervisor = team.supervisor();
        String agency = owner.account().organisation();
        String elsewhere = agency.equals("agency-1") ? "agency-2" : "agency-1";
        callers.put(Who.ANONYMOUS, polku.anonymous());
        put(Who.OWNER, owner);
        put(Who.TEAMMATE, team.reports().get(1));
        put(Who.NAMED, named);
        put(Who.FORMER, former);
        put(Who.SUPERVISOR, supervisor);
        this.spare = team.reports().subList(12, team.reports().size());
        put(Who.HR, team.reports().get(4).with("hr"));
        put(Who.ADMIN, team.reports().get(5).with("admin"));
        int next = 6;
        for (Who who : Who.OF_THE_ROUND) {
            Someone someone = team.reports().get(next++);
            ofTheRound.put(who, someone);
            put(who, someone);
        }
        Someone stranger = polku.people().fresh(elsewhere, "fi");
        put(Who.STRANGER, stranger);
        put(Who.OTHER_SUPERVISOR, polku.people().supervisorOf(stranger));
        put(Who.OTHER_HR, polku.people().fresh(elsewhere, "fi").with("hr"));
        Someone deputy = polku.people().fresh(agency, "fi");
        put(Who.DEPUTY, deputy);
        as(Who.SUPERVISOR).post("/api/v1/deputies", named(deputy)).expect(201);
        put(Who.FORMER_SUPERVISOR, formerSupervisor(agency));
        callers.put(Who.GUEST, guestOfTheAgency(agency));
        callers.put(Who.UNKNOWN, polku.anonymous().with("Authorization", "Bearer " + unknownToken(agency)));
        this.template = template("");
        as(Who.OWNER).post("/api/v1/me/path", Map.of("template", template)).expect(201);
        this.steps = as(Who.OWNER)
                .get("/api/v1/me/path")
                .expect(200)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(step -> step.getString("id"))
                .toList();
        inProgress(); // a path that has been taken up is no longer given back
        this.circle = new Circle(this);
        // so that each is what their name says also where the call is about nothing that can be shared
        for (String with : List.of("named", "supervisor", "group")) {
            goal(with);
            entry(with);
        }
    }

    /** Somebody who was the owner's supervisor until this moment, as the reading of a host would tell. */
    private Someone formerSupervisor(String agency) {
        Someone before = polku.people().supervisorOf(polku.people().fresh(agency, "fi"));
        String goal = goalOf(before);
        polku.as(before).get("/api/v1/goals/" + goal).expect(200);
        supervised(supervisor);
        polku.as(before).get("/api/v1/goals/" + goal).expect(404);
        return before;
    }

    private String goalOf(Someone before) {
        supervised(before);
        String goal = made("/api/v1/goals", Map.of("title", "Aiemmin jaettu"));
        as(Who.OWNER)
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "supervisor"))
                .expect(201);
        return goal;
    }

    private void supervised(Someone by) {
        polku.database().change("update polku.person set supervisor = ? where id = ?", by.id(), owner.id());
    }

    private Caller guestOfTheAgency(String agency) {
        String id = "guest-" + UUID.randomUUID();
        String link = as(Who.HR).post("/api/v1/guests", guest()).expect(201).text("link");
        polku.visitor().accept(link, id).expect(200);
        return polku.anonymous()
                .with(
                        "Authorization",
                        "Bearer "
                                + polku.installation()
                                        .token(new fi.polku.run.Person(
                                                id, "Ville Vieras", "ville.vieras@example.org", agency, List.of())));
    }

    // Deputies: each call another one
    // -------------------------------------------------------------------------------

    private static Map<String, String> named(Someone deputy) {
        java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"));
        return Map.of(
                "person", deputy.id().toString(),
                "from", today.toString(),
                "to", today.plusDays(7).toString());
    }

    /** Of the one who asks. */
    Map<String, ?> deputyOf() {
        return named(spare.get(spared++));
    }

    Map<String, ?> deputyOfSupervisor() {
        Map<String, Object> named = new java.util.HashMap<>(deputyOf());
        named.put("supervisor", supervisor.id().toString());
        return named;
    }

    /** Somebody who stands in for the owner's supervisor. */
    String deputy() {
        return as(Who.SUPERVISOR)
                .post("/api/v1/deputies", deputyOf())
                .expect(201)
                .text("id");
    }

    Map<String, ?> holdOfOwner() {
        Map<String, Object> hold = new java.util.HashMap<>(nextReview());
        hold.put("person", owner());
        hold.put("reason", "Asia 12/2026");
        return hold;
    }

    static Map<String, ?> nextReview() {
        return Map.of(
                "reviewOn",
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"))
                        .plusMonths(6)
                        .toString());
    }

    /** On the owner's data. */
    String hold() {
        return as(Who.HR).post("/api/v1/holds", holdOfOwner()).expect(201).text("id");
    }

    /** One of the owner's shares, with whom the word says. */
    String share(String with) {
        String goal = goal(with);
        return as(Who.OWNER)
                .get("/api/v1/goals/" + goal + "/shares")
                .expect(200)
                .items()
                .get(0)
                .getString("id");
    }

    private void put(Who who, Someone someone) {
        callers.put(who, polku.as(someone));
    }

    private String unknownToken(String agency) {
        return polku.installation()
                .token(new fi.polku.run.Person(
                        "p-999999", "Tuntematon Henkilö", "nobody@example.org", agency, List.of()));
    }

    Database database() {
        return polku.database();
    }

    Caller as(Who who) {
        return java.util.Objects.requireNonNull(callers.get(who), () -> "nobody plays " + who);
    }

    String owner() {
        return owner.id().toString();
    }

    String named() {
        return named.id().toString();
    }

    /** Of one who stands in a relation of the round. */
    String id(Who who) {
        return java.util.Objects.requireNonNull(ofTheRound.get(who), () -> who + " has no part in the round")
                .id()
                .toString();
    }

    Circle circle() {
        return circle;
    }

    String template() {
        return template;
    }

    /** A template of the owner's agency, with enough steps for every call that uses one up. */
    String template(String mark) {
        List<Map<String, String>> content = IntStream.range(0, STEPS)
                .mapToObj(i -> Map.of("title", "Askel " + i + mark, "kind", "work-task"))
                .toList();
        return as(Who.HR)
                .post("/api/v1/path-templates", Map.of("name", "Polku " + UUID.randomUUID(), "steps", content))
                .expect(201)
                .text("id");
    }

    /** The last reading of the host. */
    String run() {
        return String.valueOf(as(Who.ADMIN)
                .get("/api/v1/hosts/osaava/runs")
                .expect(200)
                .items()
                .get(0)
                .getInt("number"));
    }

    /** A key that there is something to be done about; what is sent says nothing. */
    Map<String, Object> keyOfAnotherMaster() {
        polku.database()
                .change("insert into polku_keys.data_key (owner, author, wrapped, master)"
                        + " select id, id, '\\x00', 'another' from (select gen_random_uuid() id) one");
        return Map.of();
    }

    /** A message of the owner's that a host has refused; to one that is not connected, so that it goes nowhere. */
    String deadLetter() {
        UUID id = UUID.randomUUID();
        polku.database()
                .change(
                        "insert into polku.outbox (id, host, person, kind, subject, written_at, due_at, attempts, dead_at, fault)"
                                + " values (?, 'none', ?, 'goal-withdrawn', gen_random_uuid(), now(), now(), 1, now(), 'no')",
                        id,
                        owner.id());
        return id.toString();
    }

    // Goals and entries: each call a new one
    // ----------------------------------------------------------------------------

    String draft(String with) {
        String id = made("/api/v1/goals", Map.of("title", "Kokeilen jotain uutta"));
        shareOrNot("/api/v1/goals/" + id, with);
        return id;
    }

    String goal(String with) {
        String id = made("/api/v1/goals", Map.of("title", "Johdan etäpalavereja", "status", "active", "why", "Syy"));
        shareOrNot("/api/v1/goals/" + id, with);
        return id;
    }

    String entry(String with) {
        String id = made("/api/v1/log-entries", Map.of("whatHappened", "Palaveri venyi"));
        shareOrNot("/api/v1/log-entries/" + id, with);
        return id;
    }

    private String made(String path, Map<String, ?> content) {
        return as(Who.OWNER).post(path, content).expect(201).text("id");
    }

    /** Shared as the word says: nobody, named, supervisor, group; taken back again from the former reader in every case. */
    private void shareOrNot(String thing, String with) {
        Caller me = as(Who.OWNER);
        me.post(thing + "/shares", Map.of("with", former.id().toString())).expect(201);
        me.delete(thing + "/shares", Map.of("with", former.id().toString())).expect(204);
        switch (with) {
            case "named" -> me.post(thing + "/shares", Map.of("with", named())).expect(201);
            case "supervisor" ->
                me.post(thing + "/shares", Map.of("with", "supervisor")).expect(201);
            case "group" ->
                me.post(thing + "/shares", Map.of("with", circle.shareWithGroup()))
                        .expect(201);
            default -> {}
        }
    }

    // Steps: each call another one of the path
    // -----------------------------------------------------------------------------

    String planned() {
        return steps.get(used++);
    }

    String inProgress() {
        String step = planned();
        as(Who.OWNER).post("/api/v1/steps/" + step + "/start").expect(200);
        return step;
    }

    String reviewAsked() {
        String step = inProgress();
        as(Who.OWNER)
                .post("/api/v1/steps/" + step + "/review-request", Map.of("text", "Valmis arvioitavaksi"))
                .expect(200);
        return step;
    }

    String returned() {
        String step = reviewAsked();
        as(Who.SUPERVISOR)
                .post("/api/v1/steps/" + step + "/review", Map.of("decision", "return", "comment", "Lisää esimerkki"))
                .expect(200);
        return step;
    }

    static Map<String, ?> guest() {
        return Map.of(
                "givenName", "Ville",
                "familyName", "Vieras",
                "email", "ville.vieras@example.org",
                "home", "Turun kaupunki",
                "until", java.time.LocalDate.now().plusMonths(6).toString());
    }

    /** A guest whom the owner's agency has invited. */
    String invited() {
        return as(Who.HR).post("/api/v1/guests", guest()).expect(201).text("id");
    }

    String completed() {
        String step = reviewAsked();
        as(Who.SUPERVISOR)
                .post("/api/v1/steps/" + step + "/review", Map.of("decision", "approve"))
                .expect(200);
        return step;
    }

    // What a completed step may tell: each call of another step
    // --------------------------------------------------------------------------

    String evidence() {
        evidence = made(
                "/api/v1/steps/" + completed() + "/evidence",
                Map.of("competence", competence(), "title", "Vedin tapaamisen"));
        return evidence;
    }

    String given() {
        String id = evidence();
        as(Who.OWNER)
                .post("/api/v1/evidence/" + id + "/send", Map.of("mark", mark()))
                .expect(200);
        return id;
    }

    /** Of what the owner was shown last. */
    String mark() {
        return as(Who.OWNER).get("/api/v1/evidence/" + evidence).expect(200).text("mark");
    }

    private String competence() {
        return as(Who.OWNER)
                .get("/api/v1/me/profile")
                .expect(200)
                .json()
                .getJsonArray("groups")
                .getJsonObject(0)
                .getJsonArray("competences")
                .getJsonObject(0)
                .getString("competence");
    }

    /** A change proposed by the owner or the supervisor. */
    String proposal(Who by) {
        String path = by == Who.OWNER ? "/api/v1/me/path/proposals" : "/api/v1/team/" + owner() + "/path/proposals";
        Answer made = as(by).post(path, addition()).expect(201);
        return made.text("id");
    }

    Map<String, ?> addition() {
        return Map.of("change", "add", "title", "Käyn messuilla", "kind", "training", "after", "end");
    }
}
