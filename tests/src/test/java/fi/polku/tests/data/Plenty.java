package fi.polku.tests.data;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.EngineAsked;
import fi.polku.tests.OpenBank;
import fi.polku.tests.OpenPair;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.programme.Gathered;
import jakarta.json.JsonArray;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An expert of the third agency with all that pages and API can show, in numbers that can grow. What is sealed is written
 * by the product, all else as rows.
 */
final class Plenty {
    /** About as much as one programme may have. */
    private static final int MOST_MATERIAL = 250;

    private static final int WRITERS = 4;
    /** So many a template may have, with the two that it begins with. */
    private static final int MOST_STEPS = 38;

    private final Site polku;
    private final Database database;
    private final Someone expert;
    private final Someone colleague;
    private final Someone supervisor;
    private final Someone hr;
    private final Someone admin;
    private final UUID organisation;
    private final Things things;
    private final String guest;
    private final String invitation;
    private int rows;

    /** What the product made, by its ids. */
    record Things(
            String goal,
            String draft,
            String goalOfColleague,
            String entry,
            String entryOfColleague,
            String template,
            String step,
            String proposal,
            String completed,
            String evidence,
            String competence,
            String programme,
            String round,
            String application,
            String applicationDraft,
            String material,
            String pairs,
            String pair,
            String pairMessage,
            String pairInvitation,
            String event,
            String meeting,
            String meetingToRecord,
            String deskRound,
            String deskGroup,
            String deskApplication,
            String engineProposal,
            String otherEngineProposal,
            String networkCard,
            String networkMessage,
            String bank,
            String bankOffer,
            String bankRequest,
            String survey,
            String surveyOver) {}

    Plenty(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        this.expert = polku.people().fresh("agency-3", "fi");
        this.colleague = polku.people().fresh("agency-3", "fi");
        this.supervisor = polku.people().supervisorOf(expert);
        this.hr = polku.people().fresh("agency-3", "fi").with("hr");
        this.admin = polku.people().fresh("agency-3", "fi").with("admin");
        this.organisation = database.one(UUID.class, "select organisation from polku.person where id = ?", expert.id());
        this.things = things();
        Answer invited = polku.as(hr)
                .post(
                        "/api/v1/guests",
                        Map.of(
                                "givenName", "Ville",
                                "familyName", "Vieras",
                                "email", "ville.vieras@example.org",
                                "home", "Turun kaupunki",
                                "until", LocalDate.now().plusMonths(6).toString()))
                .expect(201);
        this.guest = invited.text("id");
        this.invitation = URI.create(invited.text("link")).getPath();
    }

    /** Somebody whom the HR has invited. */
    String guest() {
        return guest;
    }

    /** The address that this guest was given. */
    String invitation() {
        return invitation;
    }

    Someone expert() {
        return expert;
    }

    Someone supervisor() {
        return supervisor;
    }

    Someone hr() {
        return hr;
    }

    Someone admin() {
        return admin;
    }

    /** A hold on the expert's data. */
    String hold() {
        return database.one(
                        UUID.class, "select min(id::text)::uuid from polku.legal_hold where person = ?", expert.id())
                .toString();
    }

    /** The first reading of the host, of which much was left out. */
    String run() {
        return "1";
    }

    /** A message that nobody takes. */
    String deadLetter() {
        return database.one(
                        UUID.class,
                        "select id from polku.outbox where person = ? and dead_at is not null order by id limit 1",
                        expert.id())
                .toString();
    }

    Things ids() {
        return things;
    }

    private Things things() {
        Caller me = polku.as(expert);
        Caller other = polku.as(colleague);
        String goal = made(me, "/api/v1/goals", goal("active"));
        String draft = made(me, "/api/v1/goals", goal("draft"));
        String theirs = made(other, "/api/v1/goals", goal("active"));
        String entry = made(me, "/api/v1/log-entries", entry(0));
        String theirEntry = made(other, "/api/v1/log-entries", entry(0));
        Map<String, String> withMe = Map.of("with", expert.id().toString());
        other.post("/api/v1/goals/" + theirs + "/shares", withMe).expect(201);
        other.post("/api/v1/log-entries/" + theirEntry + "/shares", withMe).expect(201);
        String template = made(
                polku.as(hr),
                "/api/v1/path-templates",
                Map.of(
                        "name",
                        "Asiantuntijan polku",
                        "published",
                        true,
                        "steps",
                        List.of(
                                Map.of("title", "Perehdytä uusi työkaveri", "kind", "mentoring"),
                                Map.of("title", "Lue ja kerro muille", "kind", "reading"))));
        JsonArray steps = me.post("/api/v1/me/path", Map.of("template", template))
                .expect(201)
                .json()
                .getJsonArray("steps");
        String step = steps.getJsonObject(0).getString("id");
        String completed = steps.getJsonObject(1).getString("id");
        me.send("PUT", "/api/v1/steps/" + step + "/note", "application/json", "{\"text\":\"Muistiinpano\"}")
                .expect(200);
        move(me, step, "start", Map.of());
        move(me, step, "review-request", Map.of("text", "Tein näin"));
        move(polku.as(supervisor), step, "review", Map.of("decision", "return", "comment", "Kerro vielä tuloksesta"));
        move(me, step, "start", Map.of());
        move(me, step, "review-request", Map.of("text", "Tulos oli tämä"));
        move(me, completed, "start", Map.of());
        move(me, completed, "review-request", Map.of("text", "Luin ja kerroin"));
        move(polku.as(supervisor), completed, "review", Map.of("decision", "approve"));
        String competence = me.get("/api/v1/me/profile")
                .expect(200)
                .json()
                .getJsonArray("groups")
                .getJsonObject(0)
                .getJsonArray("competences")
                .getJsonObject(0)
                .getString("competence");
        String evidence = made(
                me,
                "/api/v1/steps/" + completed + "/evidence",
                Map.of("competence", competence, "title", "Luin ja kerroin", "note", "Kahdeksan kuulijaa"));
        String proposal = made(
                me,
                "/api/v1/me/path/proposals",
                Map.of("change", "add", "title", "Pidä esitys", "kind", "work-task", "reason", "Siitä opin"));
        String programme = programme();
        String round = polku.as(hr)
                .get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(database, round, "application");
        String application = OpenRound.sent(me, round, "mentee", text -> "Haluan oppia");
        String applicationDraft = OpenRound.written(me, round, "mentor", text -> "Haluan oppia");
        String pairs = OpenPair.programme(polku.as(hr), colleague.id().toString());
        String mine = expert.id().toString();
        String mate = colleague.id().toString();
        String pair = OpenPair.begun(polku.as(colleague), OpenPair.invited(me, pairs, mate, mine, "Kaipaan neuvoa"));
        me.with("If-Match", "*")
                .send("PUT", "/api/v1/groups/" + pair + "/agreement", "application/json", OpenPair.terms(text -> text))
                .expect(200);
        String pairMessage = made(me, "/api/v1/groups/" + pair + "/messages", Map.of("words", "Hei"));
        String pairInvitation =
                OpenPair.invited(me, pairs, supervisor.id().toString(), mine, "Kaipaan toistakin neuvoa");
        String meeting = meeting(me, pair, 9);
        String meetingToRecord = meeting(me, pair, 10);
        database.change(
                "update polku.meeting set starts_at = starts_at - interval '13 days' where id = ?::uuid",
                meetingToRecord);
        me.post("/api/v1/meetings/" + meeting + "/points", Map.of("words", "Asia"))
                .expect(201);
        String deskRound = deskRound();
        OpenRound.beginsToday(database, deskRound, "application");
        String applied = OpenRound.sent(other, deskRound, "mentor", text -> "Haluan oppia");
        OpenRound.beginsToday(database, deskRound, "matching");
        OpenRound.declared(me, deskRound);
        String engineProposal = EngineAsked.done(me, deskRound);
        String otherEngineProposal = EngineAsked.done(me, deskRound);
        Gathered.begun(database, programme, round, List.of(expert.id(), colleague.id()));
        String networkCard = networkCard(round);
        String bank = OpenBank.programme(polku.as(hr), colleague.id().toString());
        OpenBank.published(database, me, bank, 5);
        String bankOffer = OpenBank.published(database, polku.as(colleague), bank, 5);
        return new Things(
                goal,
                draft,
                theirs,
                entry,
                theirEntry,
                template,
                step,
                proposal,
                completed,
                evidence,
                competence,
                programme,
                round,
                application,
                applicationDraft,
                material(round),
                pairs,
                pair,
                pairMessage,
                pairInvitation,
                event(round),
                meeting,
                meetingToRecord,
                deskRound,
                deskGroup(deskRound, applied),
                applied,
                engineProposal,
                otherEngineProposal,
                networkCard,
                networkMessage(round),
                bank,
                bankOffer,
                OpenBank.asked(me, bankOffer),
                survey(round, 0),
                survey(round, 40));
    }

    /** Many offer to mentor, and have asked the expert, who has asked as many of them in vain. */
    private void bank(int from, int to) {
        add(
                "polku.mentor_offer (id, programme, owner, state, themes, languages, meets, place, reach, capacity, published_at, changed_at, version)"
                        + " select md5('bank' || i)::uuid, ?::uuid, p.id, 'published', array[h.id], '{fi}', 'either', '', 'own', 1,"
                        + " now() - i * interval '1 minute', now(), 1 from (select id from polku.programme_theme where programme = ?::uuid order by place limit 1) h,"
                        + " polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.bank(),
                things.bank());
        add(
                "polku.offer_competence (offer, competence, level) select md5('bank' || i)::uuid, k.id, 1 from"
                        + " (select id from polku.competence order by id limit 3) k cross join",
                "",
                from,
                to);
        add(
                "polku.mentor_request (id, offer, owner, mentee, state, words, asked_at, answer_by, release_on)"
                        + " select md5('asked' || i)::uuid, o.id, p.id, p.id, 'open', '\\x00', now() - i * interval '1 minute', current_date + 7, current_date + 14"
                        + " from (select id from polku.mentor_offer where programme = ?::uuid and owner = ?) o, polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.bank(),
                expert.id());
        askInVain();
    }

    /** What the expert writes is sealed for its row, and only so much waits at a time. */
    private void askInVain() {
        Caller caller = polku.as(expert);
        polku
                .database()
                .rows(
                        "select o.id::text as id from polku.mentor_offer o join polku.person p on p.id = o.owner where o.programme = ?::uuid and p.host = 'numbers'"
                                + " and not exists (select 1 from polku.mentor_request q where q.offer = o.id and q.owner = ?)",
                        things.bank(),
                        expert.id())
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .map(offer -> OpenBank.asked(caller, offer))
                .forEach(request -> caller.post("/api/v1/bank/requests/" + request + "/take-back")
                        .expect(200));
    }

    /** The colleague's; the expert has one too. */
    private String networkCard(String round) {
        String path = "/api/v1/rounds/" + round + "/network/card";
        Map<String, Object> card = Map.of("words", "Kysykää minulta kokouksista", "languages", List.of("fi"));
        made(polku.as(expert), path, card);
        return made(polku.as(colleague), path, card);
    }

    /** From the colleague to the expert. */
    private String networkMessage(String round) {
        String card = polku.as(expert)
                .get("/api/v1/rounds/" + round + "/network/card")
                .expect(200)
                .text("id");
        return made(
                polku.as(colleague), "/api/v1/network/cards/" + card + "/messages", Map.of("words", "Jutellaanko?"));
    }

    /** One that is open, or over since so many days and gathered; its last day is put where it is past by the database's owner. */
    private String survey(String round, int ago) {
        String id = UUID.randomUUID().toString();
        database.change(
                "insert into polku.survey (id, programme, round, moment, first_day, last_day, title_fi, title_sv, title_en, why_fi, why_sv, why_en,"
                        + " gathered_on, asked, answered, created_at, version)"
                        + " select ?::uuid, r.programme, r.id, m.moment, polku.today() - m.ago, polku.today() - m.ago + 20, 'Kysely', '', '', 'Siksi', '', '',"
                        + " case when m.ago > 0 then polku.today() end, case when m.ago > 0 then 30 end, case when m.ago > 0 then 20 end, polku.now(), 1"
                        + " from polku.programme_round r cross join (select 'after-meeting' as moment, ?::int as ago) m where r.id = ?::uuid",
                id,
                ago,
                round);
        database.change(
                "insert into polku.survey_question (survey, place, code, kind, text_fi, text_sv, text_en, choices_fi, choices_sv, choices_en)"
                        + " select ?::uuid, i, 'q' || i, case when i > 10 then 'text' else 'scale' end, 'Kysymys', '', '', '{}', '{}', '{}'"
                        + " from generate_series(1, 12) i",
                id);
        return id;
    }

    /** Many answer one survey, and many have answered the other, each role in a block. */
    private void surveys(int from, int to) {
        add(
                "polku.survey_tick (survey, person) select ?::uuid, p.id from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.survey());
        add(
                "polku.figure_block (series, programme, until, cell, people, contributions, sums)"
                        + " select 'survey.answer', ?::uuid, current_date, array[q.survey::text, q.id::text, 'peer'], 5, 5, '{\"sum\": 20, \"squares\": 80}'"
                        + " from polku.survey_question q join",
                "on q.kind = 'scale' and q.survey = '" + things.surveyOver() + "'",
                from,
                to,
                things.programme());
    }

    /** Many take part in the round and have joined its network; the colleague has written to the expert as often. */
    private void network(int from, int to) {
        UUID group = Gathered.begun(database, things.programme(), things.round(), List.of());
        add(
                "polku.group_member (mentorship_group, person, role, joined_at) select ?, p.id, 'peer', now() from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                group);
        add(
                "polku.network_card (id, round, owner, languages, themes, competences, shows_email, joined_at, changed_at, version)"
                        + " select md5('network' || i)::uuid, ?::uuid, p.id, '{fi}', '{}', '{}', false, now() - i * interval '1 minute', now(), 1"
                        + " from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.round());
        add(
                "polku.network_message (id, round, owner, receiver, words, sent_at)"
                        + " select md5('network' || i)::uuid, ?::uuid, ?, ?, '\\x00', now() - i * interval '1 minute'",
                from,
                to,
                things.round(),
                colleague.id(),
                expert.id());
        add(
                "polku.network_block (owner, blocked, round, blocked_at) select ?, p.id, ?::uuid, now() from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i and i % 5 = 0",
                from,
                to,
                expert.id(),
                things.round());
    }

    /** The expert composes it. */
    private String deskRound() {
        Caller humanResources = polku.as(hr);
        String id = made(humanResources, "/api/v1/programmes", Map.of("template", "specialists-groups"));
        for (String task : List.of("coordinator", "matching")) {
            Map<String, String> named =
                    Map.of("task", task, "person", expert.id().toString());
            humanResources.post("/api/v1/programmes/" + id + "/people", named).expect(201);
        }
        humanResources.post("/api/v1/programmes/" + id + "/publish").expect(200);
        return humanResources
                .get("/api/v1/programmes/" + id)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
    }

    /** With one in it, about whom there is a note, and a reason. */
    private String deskGroup(String round, String application) {
        Caller me = polku.as(expert);
        String groups = "/api/v1/rounds/" + round + "/desk/groups";
        String group = made(me, groups, Map.of());
        String at = groups + "/" + group;
        me.with("If-Match", "*")
                .send("PUT", at + "/members/" + application, "application/json", "{}")
                .expect(200);
        me.with("If-Match", "*")
                .send("PUT", at + "/reason", "application/json", "{\"reason\":\"Tavoitteet täydentävät toisiaan\"}")
                .expect(200);
        me.post(
                        "/api/v1/rounds/" + round + "/desk/applicants/" + application + "/notes",
                        Map.of("words", "Kysyy tarkasti"))
                .expect(201);
        return group;
    }

    private static String meeting(Caller who, String pair, int days) {
        return who.post(
                        "/api/v1/groups/" + pair + "/meetings",
                        Map.of(
                                "date",
                                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"))
                                        .plusDays(days)
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
    }

    private String material(String round) {
        return polku.as(hr)
                .upload(
                        "POST",
                        "/api/v1/rounds/" + round + "/material/files",
                        Map.of("title.fi", "Opas", "audience", "everyone"),
                        "opas.txt",
                        "Opas".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
    }

    /** For all who have applied; the expert comes. */
    private String event(String round) {
        Map<String, Object> event = Gathered.event(9000);
        event.put("audience", List.of("applicants", "trainers"));
        String id = made(polku.as(hr), "/api/v1/rounds/" + round + "/events", event);
        Gathered.comes(polku.as(expert), id, "room", false).expect(200);
        return id;
    }

    /** Many come to the event, and there are many like it to which the expert comes. */
    private void events(int from, int to) {
        add(
                "polku.event_seat (event, person, way, state, signed_at, changed_at)"
                        + " select ?::uuid, p.id, 'room', 'signed-up', now(), now() from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.event());
        database.change(
                "insert into polku.event select (jsonb_populate_record(e, jsonb_build_object('id', md5('event' || i)::uuid))).*"
                        + " from polku.event e, generate_series(?, ? - 1) i where e.id = ?::uuid",
                from,
                to,
                things.event());
        add(
                "polku.event_seat (event, person, way, state, signed_at, changed_at)"
                        + " select md5('event' || i)::uuid, ?, 'room', 'signed-up', now(), now()",
                from,
                to,
                expert.id());
    }

    private String programme() {
        Caller humanResources = polku.as(hr);
        String id = made(humanResources, "/api/v1/programmes", Map.of("template", "specialists-groups"));
        for (String task : List.of("coordinator", "matching", "trainer")) {
            Map<String, String> named =
                    Map.of("task", task, "person", colleague.id().toString());
            humanResources.post("/api/v1/programmes/" + id + "/people", named).expect(201);
        }
        humanResources.post("/api/v1/programmes/" + id + "/publish").expect(200);
        return id;
    }

    /** Programmes of the agency like the one that was set up, and many who train in that one. */
    private void programmes(int from, int to) {
        String programme = things.programme();
        database.change(
                "insert into polku.programme select (jsonb_populate_record(p, jsonb_build_object('id', md5('programme' || i)::uuid))).*"
                        + " from polku.programme p, generate_series(?, ? - 1) i where p.id = ?::uuid",
                from,
                to,
                programme);
        add("polku.programme_organisation select md5('programme' || i)::uuid, ?, now(), now()", from, to, organisation);
        database.change(
                "insert into polku.programme_places select md5('programme' || i)::uuid, s.role, s.least, s.most, s.who, s.guests"
                        + " from polku.programme_places s, generate_series(?, ? - 1) i where s.programme = ?::uuid",
                from,
                to,
                programme);
        add(
                "polku.programme_round (id, programme, number, announced, created_at, version)"
                        + " select md5('round' || i)::uuid, md5('programme' || i)::uuid, 1, true, now(), 1",
                from,
                to);
        database.change(
                "insert into polku.round_phase select md5('round' || i)::uuid, f.kind, f.first_day, f.last_day"
                        + " from polku.round_phase f, generate_series(?, ? - 1) i where f.round = ?::uuid",
                from,
                to,
                things.round());
        add(
                "polku.programme_task (id, programme, round, task, person, organisation, named_at)"
                        + " select gen_random_uuid(), ?::uuid, ?::uuid, 'trainer', p.id, ?, now() from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                programme,
                things.round(),
                organisation);
    }

    /** As much again as there is, for everybody. */
    private void material(int from, int to) {
        add(
                "polku.material (id, programme, round, kind, audience, place, title_fi, title_sv, title_en, text_fi, text_sv, text_en,"
                        + " address, added_at, changed_at, version) select md5('material' || i)::uuid, ?::uuid, ?::uuid, 'link', 'everyone', i,"
                        + " 'Linkki', '', '', '', '', '', 'https://example.org', now(), now(), 1",
                from,
                to,
                things.programme(),
                things.round());
    }

    /** Of those who were made for the numbers; each is in a group of their own but every third, who waits. */
    private void desk(int from, int to) {
        add(
                "polku.application (id, round, owner, role, state, answers, languages, meets, hours, line, created_at, changed_at,"
                        + " submitted_at, version) select md5('at desk' || i)::uuid, ?::uuid, p.id, 'mentee', 'submitted', '\\x00', '{fi}',"
                        + " 'either', 2, nextval('polku.application_line'), now(), now(), now() - i * interval '1 minute', 1"
                        + " from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.deskRound());
        database.change(
                "update polku.desk_declaration set up_to = (select max(line) from polku.application where round = ?::uuid) where round = ?::uuid",
                things.deskRound(),
                things.deskRound());
        add(
                "polku.desk_group (id, round, number, made_by, made_at, version)"
                        + " select md5('desk group' || i)::uuid, ?::uuid, 10 + i, ?, now(), 1",
                from,
                to,
                things.deskRound(),
                expert.id());
        add(
                "polku.desk_member (desk_group, application, placed_by, placed_at)"
                        + " select md5('desk group' || i)::uuid, a.id, ?, now() from polku.application a join",
                "on a.id = md5('at desk' || i)::uuid and i % 3 > 0",
                from,
                to,
                expert.id());
        proposed(from, to);
    }

    /** The same people in groups that the engine has proposed, and each set aside. */
    private void proposed(int from, int to) {
        for (String proposal : List.of(things.engineProposal(), things.otherEngineProposal())) {
            add(
                    "polku.proposal_group (id, proposal, number, size, points, kept)"
                            + " select gen_random_uuid(), ?::uuid, 10 + i, 1, 0, false",
                    from,
                    to,
                    proposal);
            add(
                    "polku.proposal_member (proposal, application, number) select ?::uuid, md5('at desk' || i)::uuid, 10 + i",
                    from,
                    to,
                    proposal);
        }
        add(
                "polku.proposal_lock (id, round, kind, made_by, made_at) select md5('lock' || i)::uuid, ?::uuid, 'aside', ?, now()",
                from,
                to,
                things.deskRound(),
                expert.id());
        add(
                "polku.locked_application (lock, application) select md5('lock' || i)::uuid, md5('at desk' || i)::uuid",
                from,
                to);
    }

    /** Of those who were made for the numbers; each asks the supervisor. */
    private void applications(int from, int to) {
        add(
                "polku.application (id, round, owner, role, state, answers, languages, meets, hours, line, created_at, changed_at,"
                        + " submitted_at, version) select md5('application' || i)::uuid, ?::uuid, p.id, 'mentee', 'submitted', '\\x00', '{fi}',"
                        + " 'either', 2, nextval('polku.application_line'), now(), now(), now() - i * interval '1 minute', 1"
                        + " from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.round());
        add(
                "polku.endorsement (application, owner, hours, asked_at, version)"
                        + " select a.id, a.owner, 2, now(), 1 from polku.application a join",
                "on a.id = md5('application' || i)::uuid",
                from,
                to);
        add(
                "polku.late_applicant (round, person, until, allowed_at)"
                        + " select ?::uuid, p.id, current_date, now() from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.round());
    }

    private static Map<String, ?> goal(String status) {
        return Map.of("title", "Ohjaan kokoukset", "why", "Aikaa menee", "success", "Kysyn muilta", "status", status);
    }

    private static Map<String, ?> entry(int number) {
        return Map.of(
                "date",
                "2026-10-" + (10 + number % 20),
                "source",
                "meeting",
                "whatHappened",
                "Kokous " + number,
                "insight",
                "Oivallus");
    }

    private static void move(Caller caller, String step, String move, Map<String, ?> content) {
        String at = "/api/v1/steps/" + step;
        caller.with("If-Match", caller.get(at).expect(200).header("ETag").orElse("*"))
                .post(at + "/" + move, content)
                .expect(200);
    }

    private static String made(Caller caller, String path, Map<String, ?> content) {
        return caller.post(path, content).expect(201).text("id");
    }

    /** Until there are that many of everything that comes in numbers. */
    void growTo(int number) {
        goals(rows, number);
        log(rows, number);
        path(rows, number);
        organisation(rows, number);
        deputies(rows, number);
        notices(rows, number);
        administration(rows, number);
        programmes(rows, number);
        applications(rows, number);
        desk(rows, number);
        groups(rows, number);
        material(Math.min(rows, MOST_MATERIAL), Math.min(number, MOST_MATERIAL));
        events(rows, number);
        network(rows, number);
        bank(rows, number);
        surveys(rows, number);
        retention(rows, number);
        rows = number;
    }

    /** Further groups of the expert and further messages in the pair. */
    private void groups(int from, int to) {
        add(
                "polku.mentorship_group (id, programme, begun_at)"
                        + " select md5('group' || i)::uuid, ?::uuid, now() - i * interval '1 day'",
                from,
                to,
                things.pairs());
        add(
                "polku.group_member (mentorship_group, person, role, joined_at) select md5('group' || i)::uuid, ?, 'mentee', now()",
                from,
                to,
                expert.id());
        // no database that people have filled thinks that there are a handful of groups
        polku.database().change("analyze polku.mentorship_group");
        polku.database().change("analyze polku.group_member");
        told(from, to);
        written(from, to, "/api/v1/groups/" + things.pair() + "/messages", i -> Map.of("words", "Viesti " + i));
    }

    /** The host has been told of the expert's part in each. */
    private void told(int from, int to) {
        String part =
                "(select m.participation from polku.group_member m where (m.mentorship_group, m.person) = (md5('group' || i)::uuid, ?))";
        add(
                "polku.participation (id, mentorship_group, person, told, decided_at) select " + part
                        + ", md5('group' || i)::uuid, ?, jsonb_build_object('programme', jsonb_build_object('fi', 'Ohjelma ' || i, 'sv', '', 'en', ''),"
                        + " 'role', 'mentee', 'from', '2026-09-01', 'status', 'active', 'changed', '2026-09-01T06:00:00Z'), now()",
                from,
                to,
                expert.id(),
                expert.id());
        add(
                "polku.outbox (id, host, person, kind, subject, written_at, due_at, sent_at)"
                        + " select gen_random_uuid(), 'osaava', ?, 'participation', " + part + ", now(), now(), now()",
                from,
                to,
                expert.id(),
                expert.id());
    }

    private void goals(int from, int to) {
        add(
                "polku.goal (id, owner, title, status, outlook, progress, due, created_at, changed_at, version)"
                        + " select gen_random_uuid(), ?, 'Tavoite ' || i, 'active', 'on-track', i % 100, current_date + i,"
                        + " now() - i * interval '1 hour', now(), 1",
                from, to, expert.id());
        add(
                "polku.goal_revision (goal, version, owner, at, title, status, outlook, progress)"
                        + " select ?::uuid, -i, ?, now(), 'Ennen ' || i, 'draft', 'on-track', 0",
                from,
                to,
                things.goal(),
                expert.id());
        share("goal", things.goal(), to);
        written(
                from,
                to,
                "/api/v1/goals/" + things.goalOfColleague() + "/comments",
                i -> Map.of("words", "Kommentti " + i));
    }

    private void log(int from, int to) {
        written(from, to, "/api/v1/log-entries", Plenty::entry);
        share("log-entry", things.entry(), to);
    }

    /** Texts that the expert writes are sealed for their rows, so each is written as the expert writes it. */
    private void written(int from, int to, String path, IntFunction<Map<String, ?>> content) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<String>> written = new ArrayList<>();
            Caller caller = polku.as(expert);
            for (int i = from; i < to; i++) {
                Map<String, ?> each = content.apply(i);
                written.add(writers.submit(() -> made(caller, path, each)));
            }
            for (Future<String> each : written) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            writers.shutdownNow();
        }
    }

    /** The expert has been told much, and much could not be delivered. */
    private void notices(int from, int to) {
        add(
                "polku.notice (id, person, kind, subject, occurrence, page, arisen_at)"
                        + " select md5('notice' || i)::uuid, ?, 'step-due', p.id, '', '/path', now() - i * interval '1 minute' from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                expert.id());
        add(
                "polku.notice_mail (id, person, due_at, attempts, dead_at, fault)"
                        + " select md5('notice mail' || i)::uuid, ?, now(), 1, now() - i * interval '1 minute', '550' from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                expert.id());
        add(
                "polku.notice_mailing (notice, mail) select n.id, md5('notice mail' || i)::uuid from polku.notice n join",
                "on n.id = md5('notice' || i)::uuid",
                from,
                to);
    }

    /** Many who stand in for the supervisor, and each has looked at a goal of the expert's. */
    private void deputies(int from, int to) {
        add(
                "polku.deputy (id, supervisor, person, organisation, first_day, last_day, named_by, named_as, named_at)"
                        + " select gen_random_uuid(), ?, p.id, ?, polku.today(), polku.today() + 30, ?, 'supervisor', now()"
                        + " from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                supervisor.id(),
                organisation,
                supervisor.id());
        add(
                "polku_audit.record (actor, acting_as, action, subject_kind, subject, owner, \"right\")"
                        + " select p.id, '', 'goal.read', 'goal', ?::uuid, ?, 'deputy' from polku.person p join",
                "on p.host = 'numbers' and p.host_id = 'n-' || i",
                from,
                to,
                things.goal(),
                expert.id());
    }

    /** A row for each of those who were made for the numbers. */
    private void add(String row, String on, int from, int to, @Nullable Object... values) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
        all[values.length] = from;
        all[values.length + 1] = to;
        database.change("insert into " + row + " generate_series(?, ? - 1) i " + on, all);
    }

    /** Asks before everything that is shared with the first of many is taken back. */
    String revoke() {
        return "/my-data/revoke?with="
                + database.one(
                        UUID.class,
                        "select reader from polku.share where owner = ? and reader_kind = 'person' order by reader limit 1",
                        expert.id());
    }

    /** One thing of the expert's with many. */
    private void share(String kind, String subject, int to) {
        database.change(
                "insert into polku.share (subject_kind, subject, owner, reader_kind, reader)"
                        + " select ?, ?::uuid, ?, 'person', id from (select id from polku.person where id <> ?"
                        + " order by host_id limit ?) readers on conflict do nothing",
                kind,
                subject,
                expert.id(),
                expert.id(),
                to);
    }

    private void path(int from, int to) {
        UUID path = database.one(UUID.class, "select id from polku.path where owner = ?", expert.id());
        add(
                "polku.path_step (id, path, owner, place, title_fi, title_sv, title_en, criterion_fi, criterion_sv,"
                        + " criterion_en, kind, status, version)"
                        + " select gen_random_uuid(), ?, ?, 100 + i, 'Askel ' || i, '', '', '', '', '', 'course', 'planned', 1",
                from,
                to,
                path,
                expert.id());
        database.change(
                "insert into polku.evidence (id, owner, step, subject, kind, status, changed_at, version)"
                        + " select gen_random_uuid(), s.owner, s.id, s.id, 'step', 'draft', now() - interval '1 day', 1 from polku.path_step s"
                        + " where s.owner = ? and s.place >= 100 and not exists (select 1 from polku.evidence e where e.step = s.id)",
                expert.id());
        add(
                "polku.step_review (id, step, owner, asked_at, decision, reviewer, decided_at)"
                        + " select gen_random_uuid(), ?::uuid, ?, now() - i * interval '1 day', 'return', ?, now()",
                from,
                to,
                things.step(),
                expert.id(),
                supervisor.id());
        add(
                "polku.path_proposal (id, path, owner, kind, proposed_by, proposed_at, status, title_fi, step_kind, place,"
                        + " version) select gen_random_uuid(), ?, ?, 'add', ?, now(), 'open', 'Ehdotus ' || i, 'course', 'end', 1",
                from,
                to,
                path,
                expert.id(),
                supervisor.id());
    }

    /** Templates, reports of the supervisor with a path each, and a longer profile. */
    /** Many who are held, and many runs that destroyed much. */
    private void retention(int from, int to) {
        add(
                "polku.legal_hold (id, person, organisation, reason, review_on, placed_by, placed_at)"
                        + " select gen_random_uuid(), ?, ?, 'Asia ' || i, current_date + i, ?, now() - i * interval '1 hour'",
                from,
                to,
                expert.id(),
                organisation,
                hr.id());
        add(
                "polku.retention_run (id, organisation, asked, day, started_at, moved_at, ended_at)"
                        + " select gen_random_uuid(), ?, false, current_date, now() - i * interval '1 day', now(), now()",
                from,
                to,
                organisation);
        database.change(
                "insert into polku.retention_count (run, kind, period, up_to, people, things, held)"
                        + " select r.id, k, 'P2Y', current_date - 800, 7, 70, 1 from polku.retention_run r,"
                        + " unnest(array['goal', 'log-entry', 'path', 'person']) k where r.organisation = ? on conflict do nothing",
                organisation);
    }

    private void organisation(int from, int to) {
        add(
                "polku.person (host, host_id, given_name, family_name, organisation, supervisor)"
                        + " select 'numbers', 'n-' || i, 'Numero', 'Rivi' || i, ?, ?",
                from,
                to,
                organisation,
                supervisor.id());
        database.change(
                "insert into polku.path_template (id, organisation, published, version, created_at, changed_at)"
                        + " select md5('template' || i)::uuid, ?, true, 1, now(), now() from generate_series(?, ? - 1) i",
                organisation,
                from,
                to);
        add(
                "polku.path_template_version (template, version, name_fi, name_sv, name_en, description_fi, description_sv,"
                        + " description_en, written_at)"
                        + " select md5('template' || i)::uuid, 1, 'Pohja ' || i, '', '', '', '', '', now()",
                from,
                to);
        add(
                "polku.template_step (template, version, place, title_fi, title_sv, title_en, criterion_fi, criterion_sv,"
                        + " criterion_en, kind) select ?::uuid, 1, 100 + i, 'Askel ' || i, '', '', '', '', '', 'course'",
                Math.min(from, MOST_STEPS),
                Math.min(to, MOST_STEPS),
                things.template());
        database.change(
                "insert into polku.path (id, owner, template, template_version, name_fi, name_sv, name_en,"
                        + " description_fi, description_sv, description_en, started_on, created_at, version)"
                        + " select gen_random_uuid(), p.id, ?::uuid, 1, 'Polku', '', '', '', '', '', current_date, now(), 1"
                        + " from polku.person p where p.host = 'numbers'"
                        + " and not exists (select 1 from polku.path x where x.owner = p.id)",
                things.template());
        database.change(
                "insert into polku.path_step (id, path, owner, place, title_fi, title_sv, title_en, criterion_fi,"
                        + " criterion_sv, criterion_en, kind, status, version)"
                        + " select gen_random_uuid(), p.id, p.owner, 1, 'Askel', '', '', '', '', '', 'course', 'review-asked', 1"
                        + " from polku.path p join polku.person o on o.id = p.owner and o.host = 'numbers'"
                        + " where not exists (select 1 from polku.path_step s where s.path = p.id)");
        database.change("insert into polku.step_review (id, step, owner, asked_at)"
                + " select gen_random_uuid(), s.id, s.owner, now() from polku.path_step s"
                + " join polku.person o on o.id = s.owner and o.host = 'numbers'"
                + " where not exists (select 1 from polku.step_review r where r.step = s.id)");
        byMany();
        database.change(
                "insert into polku.profile_entry (person, competence, level, target, assessor)"
                        + " select ?, id, 2, 4, 'self' from polku.competence order by id limit ? on conflict do nothing",
                expert.id(),
                to);
    }

    /**
     * From each of them a goal and an entry for the expert to read. What is sealed in them cannot be opened, as a list of
     * what many have shared opens nothing: that would ask for a key of each.
     */
    private void byMany() {
        database.change(
                "insert into polku.goal (id, owner, title, why, status, outlook, progress, created_at, changed_at, version)"
                        + " select md5('goal' || p.id)::uuid, p.id, 'Tavoite', '\\x00', 'active', 'on-track', 0, now(), now(), 1"
                        + " from polku.person p where p.host = 'numbers' on conflict do nothing");
        database.change(
                "insert into polku.log_entry (id, owner, day, source, what_happened, created_at, changed_at, version)"
                        + " select md5('entry' || p.id)::uuid, p.id, current_date, 'meeting', '\\x00', now(), now(), 1"
                        + " from polku.person p where p.host = 'numbers' on conflict do nothing");
        database.change(
                "insert into polku.share (subject_kind, subject, owner, reader_kind, reader)"
                        + " select k.kind, md5(k.word || p.id)::uuid, p.id, 'person', ?"
                        + " from polku.person p, (values ('goal', 'goal'), ('log-entry', 'entry')) k (kind, word)"
                        + " where p.host = 'numbers' on conflict do nothing",
                expert.id());
    }

    /** What a reading has left out, of nobody in the copy, and messages that nobody takes. */
    private void administration(int from, int to) {
        add(
                "polku.host_reject (host, run, feed, record, reason, field)"
                        + " select 'osaava', 1, 'people', 'numbers-' || i, 'missing', 'name'",
                from,
                to);
        add(
                "polku.outbox (id, host, person, kind, subject, content, written_at, due_at, attempts, dead_at, fault)"
                        + " select gen_random_uuid(), 'none', ?, 'goal', gen_random_uuid(), '{\"title\": \"Rivi\"}', now(), now(),"
                        + " 1, now(), 'no'",
                from,
                to,
                expert.id());
    }

    /** A row for each number i; the values stand before the numbers. */
    private void add(String row, int from, int to, @Nullable Object... values) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
        all[values.length] = from;
        all[values.length + 1] = to;
        database.change("insert into " + row + " from generate_series(?, ? - 1) i", all);
    }

    /** Those who were made for the numbers leave the team. */
    void remove() {
        database.change("delete from polku.person where host = 'numbers'");
        database.change("delete from polku.host_reject where record like 'numbers-%'");
        database.change(
                "delete from polku.programme where id in (select md5('programme' || i)::uuid from generate_series(0, ?) i)",
                rows);
        database.change(
                "delete from polku.material where id in (select md5('material' || i)::uuid from generate_series(0, ?) i)",
                rows);
        database.change("delete from polku.legal_hold where person = ?", expert.id());
        database.change("delete from polku.retention_run where organisation = ?", organisation);
        database.change("delete from polku.outbox where person = ?", expert.id());
        database.change(
                "delete from polku.path_template where id in"
                        + " (select md5('template' || i)::uuid from generate_series(0, ?) i)",
                rows);
    }
}
