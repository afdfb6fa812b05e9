package fi.polku.tests.browser;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.EngineAsked;
import fi.polku.tests.OpenBank;
import fi.polku.tests.OpenDesk;
import fi.polku.tests.OpenPair;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Team;
import fi.polku.tests.material.Documents;
import fi.polku.tests.programme.Gathered;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A team in which people have written, shared and walked, so that each page has something to show. */
final class Furnished {
    final Someone supervisor;
    final Someone expert;
    final Someone colleague;
    final Someone hr;
    final Someone admin;
    final String goal;
    final String draft;
    final String achieved;
    final String entry;
    final Walk walk;
    final String run;
    final String refused;
    final String guest;
    final String programme;
    final String draftProgramme;
    final String application;
    final String applicationDraft;
    final String pairs;
    final String pair;
    final String pairMessage;
    final String pairInvitation;
    final String event;
    final String eventCancelled;
    final String composedRound;
    final String composedApplication;
    final String composedBeside;
    final String engineProposal;
    final String otherEngineProposal;
    final String meetingGroup;
    final String meeting;
    final String meetingToRecord;
    final String meetingHeld;
    final String round;
    final String materialFile;
    final String networkCard;
    final String networkMessage;
    final String bank;
    final String bankOffer;
    final String bankRequest;
    final String bankProposal;
    final String bankDeclined;
    final String survey;
    final String surveyToCome;
    final String surveyOver;
    final String invitation;
    final String hold;
    final String evidence;
    final String told;
    final String answered;
    final String givenUp;

    Furnished(Site polku) {
        Team team = polku.people().freshTeam("agency-1");
        supervisor = team.supervisor();
        expert = team.reports().get(0);
        colleague = team.reports().get(1);
        hr = polku.people().demo("hr");
        admin = polku.people().demo("admin");
        Caller me = polku.as(expert);
        goal = goal(me, "Ohjaan keskustelua niin, että hiljaisetkin pääsevät ääneen", competence(me));
        draft = goal(me, "Opin lukemaan talousarviota", Map.of("status", "draft"));
        achieved = goal(me, "Kirjoitan päätökset selkeällä kielellä", Map.of());
        me.patch("/api/v1/goals/" + achieved, me.get("/api/v1/goals/" + achieved), Map.of("status", "achieved"))
                .expect(200);
        me.patch(
                        "/api/v1/goals/" + goal,
                        me.get("/api/v1/goals/" + goal),
                        Map.of(
                                "progress",
                                40,
                                "why",
                                "Kokouksissa puhuvat aina samat, ja hyvät huomiot jäävät sanomatta."))
                .expect(200);
        entry = entry(me, "Pyysin kierroksen ennen päätöstä. Kaksi huomiota olisi muuten jäänyt sanomatta.", goal);
        entry(me, "Kokous meni yli ajan. Ensi kerralla sanon alussa, mihin mennessä päätetään.", goal);
        for (String shared : List.of("/api/v1/goals/" + goal, "/api/v1/log-entries/" + entry)) {
            share(me, shared, "supervisor");
            share(me, shared, colleague.id().toString());
        }
        for (Someone reader : List.of(supervisor, colleague)) {
            polku.as(reader)
                    .post(
                            "/api/v1/goals/" + goal + "/comments",
                            Map.of(
                                    "words",
                                    "Huomasin viime viikolla, että kierros ennen päätöstä toimi. Kokeile samaa myös etänä."))
                    .expect(201);
        }
        walk = walk(polku);
        Caller humanResources = polku.as(hr);
        programme = programme(humanResources, "peer-triads", colleague);
        humanResources.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        draftProgramme = programme(humanResources, "specialists-groups", colleague);
        round = humanResources
                .get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        materialFile = material(humanResources, programme, round);
        application = OpenRound.sent(me, round, "peer", Furnished::written);
        Gathered.begun(polku.database(), programme, round, List.of(expert.id(), colleague.id()));
        Gathered.begun(polku.database(), programme, round, List.of(supervisor.id()));
        networkCard = network(me, polku.as(colleague), round);
        networkMessage = polku.as(colleague)
                .get("/api/v1/network/messages")
                .expect(200)
                .items()
                .get(0)
                .getString("id");
        bank = OpenBank.programme(humanResources, colleague.id().toString());
        bankOffer = bankOffer(polku.as(colleague), OpenBank.themes(polku.database(), bank));
        bankRequest = OpenBank.asked(me, bankOffer);
        Caller another = polku.as(polku.people().fresh());
        String second = OpenBank.published(polku.database(), another, bank, 2);
        bankDeclined = OpenBank.asked(me, second);
        another.post("/api/v1/bank/requests/" + bankDeclined + "/decline").expect(200);
        bankProposal = OpenBank.proposed(polku.as(supervisor), second, expert);
        survey = survey(humanResources, round, "after-meeting");
        polku.database().change("update polku.survey set first_day = polku.today() where id = ?::uuid", survey);
        surveyToCome = survey(humanResources, round, "start");
        surveyOver = surveyOver(polku.database(), humanResources, round);
        Map<String, Object> meetUp = Gathered.hybrid(1, 40);
        meetUp.put(
                "about",
                Map.of(
                        "fi",
                        "Kaksi lyhyttä puheenvuoroa siitä, miten vaikean asian voi ottaa puheeksi, ja sen jälkeen keskustelua kolmikoissa.",
                        "sv",
                        "Två korta inlägg om hur man tar upp något svårt, och sedan samtal i trio."));
        event = event(humanResources, meetUp);
        eventCancelled = event(humanResources, Gathered.event(20));
        event(humanResources, Gathered.event(30));
        for (String each : List.of(event, eventCancelled)) {
            Gathered.comes(me, each, "room", false).expect(200);
        }
        humanResources
                .with("If-Match", "*")
                .post("/api/v1/events/" + eventCancelled + "/cancel")
                .expect(200);
        String groups = published(humanResources, "coaching-pairs", colleague);
        String groupsRound = roundOf(humanResources, groups);
        OpenRound.beginsToday(polku.database(), groupsRound, "application");
        applicationDraft = OpenRound.written(me, groupsRound, "mentee", Furnished::written);
        String composed = published(humanResources, "specialists-groups", colleague);
        composedRound = roundOf(humanResources, composed);
        OpenRound.beginsToday(polku.database(), composedRound, "application");
        composedApplication = OpenRound.sent(me, composedRound, "mentor", Furnished::written);
        List<String> applications = others(polku, composedRound, team.reports().subList(2, 11));
        composedBeside = applications.get(0);
        MeetingsFurnished met = new MeetingsFurnished(polku, humanResources, expert, colleague);
        meetingGroup = met.group;
        meeting = met.coming;
        meetingToRecord = met.toRecord;
        meetingHeld = met.held;
        OpenRound.beginsToday(polku.database(), composedRound, "matching");
        pairs = OpenPair.programme(humanResources, colleague.id().toString());
        Caller mate = polku.as(colleague);
        String mine = expert.id().toString();
        pair = OpenPair.begun(
                mate,
                OpenPair.invited(
                        me,
                        pairs,
                        colleague.id().toString(),
                        mine,
                        "Aloitin hankinnoissa tammikuussa ja kaipaan kokenutta kollegaa, jolta voin kysyä."));
        String group = "/api/v1/groups/" + pair;
        me.with("If-Match", "*")
                .send("PUT", group + "/agreement", "application/json", OpenPair.terms(Furnished::written))
                .expect(200);
        mate.with("If-Match", "*").post(group + "/agreement/accept").expect(200);
        mate.with("If-Match", "*")
                .send(
                        "PUT",
                        group + "/agreement",
                        "application/json",
                        OpenPair.terms(text -> "Tarkennettu: " + written(text)))
                .expect(200);
        pairMessage = me.post(
                        group + "/messages",
                        Map.of(
                                "words",
                                "Voisimmeko ensi kerralla käydä läpi kilpailutuksen aikataulun? Minulla on siitä kolme kysymystä."))
                .expect(201)
                .text("id");
        mate.post(
                        group + "/messages",
                        Map.of("words", "Sopii hyvin. Laita kysymykset tähän etukäteen, niin valmistaudun."))
                .expect(201);
        me.post(
                        group + "/participation/send",
                        Map.of("mark", me.get(group + "/participation").text("mark")))
                .expect(200);
        pairInvitation = OpenPair.invited(
                polku.as(supervisor),
                pairs,
                supervisor.id().toString(),
                mine,
                "Näytän sinulle mielelläni, miten yksikön talousarvio syntyy. Aloitetaanko kuun vaihteessa?");
        engineProposal = EngineAsked.done(declared(polku.as(colleague), composedRound), composedRound);
        desk(polku.as(colleague), composedRound, composedApplication, applications);
        otherEngineProposal = EngineAsked.done(polku.as(colleague), composedRound);
        Answer invited = polku.as(hr)
                .post(
                        "/api/v1/guests",
                        Map.of(
                                "givenName", "Ritva",
                                "familyName", "Vierailija-Lounaisrannikko",
                                "email", "ritva.vierailija-lounaisrannikko@kaupunki.example.org",
                                "home", "Lounaisrannikon hyvinvointialue, henkilöstön kehittäminen",
                                "until", LocalDate.now().plusMonths(9).toString()))
                .expect(201);
        guest = invited.text("id");
        invitation = URI.create(invited.text("link")).getPath();
        hold = polku.as(hr)
                .post(
                        "/api/v1/holds",
                        Map.of(
                                "person", expert.id().toString(),
                                "reason", "Asia 12/2026, käsittely kesken",
                                "reviewOn",
                                        LocalDate.now(ZoneId.of("Europe/Helsinki"))
                                                .plusMonths(6)
                                                .toString()))
                .expect(201)
                .text("id");
        run = run(polku);
        refused = refused(polku);
        String step = "/api/v1/steps/" + walk.step(0) + "/evidence";
        evidence = me.post(
                        step,
                        Map.of(
                                "competence",
                                competence(me).get("competence"),
                                "title",
                                "Havainnoin johtoryhmän kokousta ja kirjasin puheenvuorot",
                                "note",
                                "Kerroin havaintoni johtoryhmälle, ja se muutti kokouksen kulkua.",
                                "level",
                                4))
                .expect(201)
                .text("id");
        told = sent(me, me.post(step, Map.of("kind", "step")).expect(201));
        answered = answered(polku, sent(me, another(me, step, 1)));
        givenUp = sent(me, another(me, step, 2));
        for (String subject : List.of(givenUp, achieved)) {
            givenUp(polku, subject);
        }
        somebodyStandsIn(polku);
    }

    private void somebodyStandsIn(Site polku) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        polku.as(supervisor)
                .post(
                        "/api/v1/deputies",
                        Map.of(
                                "person", colleague.id().toString(),
                                "from", today.toString(),
                                "to", today.plusDays(20).toString()))
                .expect(201);
        polku.as(colleague).get("/api/v1/goals/" + goal).expect(200);
        polku.as(colleague).get("/api/v1/team/" + expert.id() + "/path").expect(200);
    }

    private static Answer another(Caller me, String step, int competence) {
        return me.post(
                        step,
                        Map.of(
                                "competence",
                                competences(me).get(competence),
                                "title",
                                "Kokosin havainnoista muistilistan johtoryhmälle",
                                "level",
                                3))
                .expect(201);
    }

    /** As it was shown. */
    private static String sent(Caller me, Answer item) {
        String id = item.text("id");
        String mark = me.get("/api/v1/evidence/" + id).text("mark");
        me.post("/api/v1/evidence/" + id + "/send", Map.of("mark", mark)).expect(200);
        return id;
    }

    /** The host has taken it, and answered that it holds another level. */
    private String answered(Site polku, String evidence) {
        polku.database().change("delete from polku.outbox where subject = ?::uuid", evidence);
        polku.database()
                .change(
                        "insert into polku.outbox (id, host, person, kind, subject, written_at, due_at, sent_at, attempts)"
                                + " values (gen_random_uuid(), 'none', ?, 'evidence', ?::uuid, now(), now(), now(), 1)",
                        expert.id(),
                        evidence);
        polku.database()
                .change(
                        "insert into polku.evidence_answer (evidence, owner, host, framework, competence, level, done_on, changed, outcome,"
                                + " host_level, reason, decided_at, answered_at, sent_at)"
                                + " values (?::uuid, ?, 'none', 'f', 'c', 3, current_date, now(), 'changed', 2,"
                                + " 'Muistilista on hyvä alku. Taso nousee, kun johtoryhmä on käyttänyt sitä.', now(), now(), now())"
                                + " on conflict (evidence) do update set outcome = 'changed', host_level = 2, reason = excluded.reason,"
                                + " decided_at = now(), answered_at = now(), ask_at = null",
                        evidence,
                        expert.id());
        return evidence;
    }

    /** The host did not take it, and an administrator has given it up. */
    private void givenUp(Site polku, String subject) {
        polku.database().change("delete from polku.outbox where subject = ?::uuid", subject);
        polku.database()
                .change(
                        "insert into polku.dropped_message (id, host, person, kind, subject, written_at, dropped_at, reason)"
                                + " values (gen_random_uuid(), 'none', ?, 'goal', ?::uuid, now(), now(),"
                                + " 'Osaamisjärjestelmä on vaihdettu marraskuussa. Lähetä uudelleen joulukuussa.')",
                        expert.id(),
                        subject);
    }

    /** A reading of the host in which some was left out and which was broken off once. */
    private static String run(Site polku) {
        polku.database()
                .change(
                        "insert into polku.host_sync_run (host, run, whole, asked, as_of, started_at, moved_at, failed_at, ended_at,"
                                + " succeeded, fault, fault_reason, fault_feed)"
                                + " values ('osaava', -1, true, true, now() + interval '1 hour', now() - interval '9 min', now(), now(), now(),"
                                + " true, 'people: the host answered 500', 'server-error', 'people') on conflict do nothing");
        polku.database()
                .change("insert into polku.host_sync_count (host, run, feed, what, n)"
                        + " select 'osaava', -1, feed, what, n from (values ('units', 'read', 120), ('people', 'read', 80000),"
                        + " ('people', 'written', 312), ('people', 'gone', 4), ('people', 'unknown-unit', 61),"
                        + " ('people', 'own-supervisor', 1)) c (feed, what, n) on conflict do nothing");
        polku.database()
                .change(
                        "insert into polku.host_reject (host, run, feed, record, reason, field)"
                                + " select 'osaava', -1, 'people', 'r-' || i, 'unknown-unit', 'unit' from generate_series(1, 61) i");
        return "-1";
    }

    /** A message of the expert's that the host has refused. */
    private String refused(Site polku) {
        UUID last = UUID.randomUUID();
        for (String kind : List.of("goal", "goal-withdrawn")) {
            UUID message = UUID.randomUUID();
            polku.database()
                    .change(
                            "insert into polku.outbox (id, host, person, kind, subject, content, written_at, due_at, attempts, dead_at, fault)"
                                    + " values (?, 'none', ?, ?, gen_random_uuid(), '{\"title\": \"Tavoite\", \"status\": \"active\"}', now(), now(), 1,"
                                    + " now(), 'goal: the host answered 422')",
                            message,
                            expert.id(),
                            kind);
            last = message;
        }
        return last.toString();
    }

    private Walk walk(Site polku) {
        return new Walk(
                        polku,
                        expert,
                        supervisor,
                        "Asiantuntijasta valmentajaksi",
                        "Havainnoi johtoryhmän kokousta",
                        "Vedä oman yksikkösi kokous",
                        "Valmenna kollega",
                        "Kokoa, mitä opit")
                .begun()
                .asked(0, "Kirjasin, kuka puhui ja kuinka kauan.")
                .approved(0)
                .asked(1, "Vedin kokouksen ja kysyin lopuksi palautetta.")
                .returned(1, "Hyvin vedetty. Kerro vielä, mitä teet ensi kerralla toisin.")
                .asked(2, "Tapasimme kolme kertaa.");
    }

    private static String written(String what) {
        return "Haluan peilata työtäni muiden kanssa ja oppia kysymään ennen kuin vastaan (" + what + ").";
    }

    private String event(Caller organiser, Map<String, Object> content) {
        return organiser
                .post("/api/v1/rounds/" + round + "/events", content)
                .expect(201)
                .text("id");
    }

    /** Three more mentors and then mentees, some of whom meet in a place only and some remotely only, have applied. */
    private static List<String> others(Site polku, String round, List<Someone> people) {
        List<String> applications = new ArrayList<>();
        List<String> meets = List.of("either", "either", "either", "place", "remote", "either");
        for (int i = 0; i < people.size(); i++) {
            Caller who = polku.as(people.get(i));
            String id = OpenRound.written(who, round, i < 3 ? "mentor" : "mentee", Furnished::written);
            String address = "/api/v1/applications/" + id;
            who.patch(address, who.get(address), Map.of("meets", meets.get(Math.min(i, meets.size() - 1))))
                    .expect(200);
            who.with("If-Match", "*").post(address + "/send").expect(200);
            applications.add(id);
        }
        return applications;
    }

    /** Two groups, one of which has a warning and a reason, and one of nobody; one who waits, one in a conflict, and a note. */
    private static void desk(Caller member, String round, String application, List<String> others) {
        String desk = "/api/v1/rounds/" + round + "/desk";
        Caller any = member.with("If-Match", "*");
        any.send("PUT", desk + "/conflicts", "application/json", "{\"applications\":[\"" + others.get(8) + "\"]}")
                .expect(200);
        OpenDesk composing = new OpenDesk(member, round);
        String group = composing.composed(List.of(application, others.get(0), others.get(3), others.get(4)));
        composing.composed(List.of(others.get(1), others.get(2), others.get(5), others.get(6)));
        any.send(
                        "PUT",
                        desk + "/groups/" + group + "/reason",
                        "application/json",
                        "{\"reason\":\"Hankintojen kokemus ja halu kehittää keskustelutaitoja täydentävät toisiaan.\"}")
                .expect(200);
        member.post(desk + "/groups").expect(201);
        member.post(
                        desk + "/applicants/" + application + "/notes",
                        Map.of("words", "Kysyy tarkasti ja kertoo avoimesti, mitä haluaa oppia hankinnoista."))
                .expect(201);
    }

    private static Caller declared(Caller member, String round) {
        OpenRound.declared(member, round);
        return member;
    }

    private static String published(Caller hr, String template, Someone coordinator) {
        String id = programme(hr, template, coordinator);
        hr.post("/api/v1/programmes/" + id + "/publish").expect(200);
        return id;
    }

    /** Of each kind, for several people, now and later; the id of a file. */
    private static String material(Caller hr, String programme, String round) {
        String shelf = "/api/v1/rounds/" + round + "/material";
        Map<String, Object> link = new HashMap<>(Map.of("kind", "link", "audience", "everyone"));
        link.put("title", Map.of("fi", "Mitä vertaismentorointi on", "sv", "Vad kollegialt mentorskap är"));
        link.put(
                "text",
                Map.of("fi", "Kymmenen minuutin luettava ennen hakua.", "sv", "Tio minuters läsning före ansökan."));
        link.put("address", "https://www.example.org/vertaismentorointi/mita-se-on-ja-kenelle");
        hr.post("/api/v1/programmes/" + programme + "/material", link).expect(201);
        link.put("phase", "application");
        link.put("title", Map.of("fi", "Näin kirjoitat hakemuksen", "sv", "Så skriver du ansökan"));
        hr.post(shelf, link).expect(201);
        link.put("phase", "kick-off");
        link.put("audience", "participants");
        hr.post(shelf, link).expect(201);
        Map<String, Object> story = new HashMap<>(Map.of("kind", "story", "audience", "everyone", "agreed", true));
        story.put("title", Map.of("fi", "Kolmikko, joka ei lopettanut", "sv", "Trion som inte slutade"));
        story.put(
                "text",
                Map.of(
                        "fi", "Tapasimme vuoden. Sitten sovimme seuraavan tapaamisen, vaikka kierros oli ohi.",
                        "sv", "Vi träffades ett år. Sedan kom vi överens om nästa möte, fast omgången var över."));
        hr.post(shelf, story).expect(201);
        Map<String, String> file =
                new HashMap<>(Map.of("title.fi", "Osallistujan opas", "title.sv", "Deltagarens guide"));
        file.put("audience", "everyone");
        file.put("phase", "application");
        return hr.upload("POST", shelf + "/files", file, "Osallistujan opas 2027.pdf", Documents.pdf())
                .expect(201)
                .text("id");
    }

    /** From tomorrow on. */
    private static String survey(Caller humanResources, String round, String moment) {
        java.time.LocalDate tomorrow =
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Helsinki")).plusDays(1);
        return humanResources
                .post(
                        "/api/v1/rounds/" + round + "/surveys",
                        Map.of(
                                "moment",
                                moment,
                                "firstDay",
                                tomorrow.toString(),
                                "lastDay",
                                tomorrow.plusDays(13).toString()))
                .expect(201)
                .text("id");
    }

    /** With figures of two roles: those who answered are no more to be found anyway. */
    private static String surveyOver(Database database, Caller humanResources, String round) {
        String id = survey(humanResources, round, "after-meeting");
        database.change(
                "insert into polku.survey_question (survey, place, code, kind, text_fi, text_sv, text_en, choices_fi, choices_sv, choices_en)"
                        + " values (?::uuid, 9, 'again', 'choice', 'Lähtisitkö mukaan uudelleen?', 'Skulle du vilja delta på nytt?', 'Would you take part again?',"
                        + " '{Kyllä,Ehkä,En}', '{Ja,Kanske,Nej}', '{Yes,Maybe,No}')",
                id);
        for (String sums : java.util.List.of(
                "mentor;{\"sum\": 41, \"squares\": 189, \"choice1\": 7, \"choice2\": 2}",
                "mentee;{\"sum\": 33, \"squares\": 129, \"choice1\": 5, \"choice2\": 3, \"choice3\": 1}")) {
            database.change(
                    "insert into polku.figure_block (series, programme, until, cell, people, contributions, sums)"
                            + " select 'survey.answer', s.programme, polku.today(), array[s.id::text, q.id::text, ?], 9, 9, ?::jsonb"
                            + " from polku.survey s join polku.survey_question q on q.survey = s.id and q.kind <> 'text' where s.id = ?::uuid",
                    sums.substring(0, sums.indexOf(';')),
                    sums.substring(sums.indexOf(';') + 1),
                    id);
        }
        database.change(
                "update polku.survey set first_day = polku.today() - 20, last_day = polku.today() - 7, gathered_on = polku.today() - 6, asked = 22, answered = 18"
                        + " where id = ?::uuid",
                id);
        return id;
    }

    /** Both are in it, of each other's field; the other has written to me, and may be blocked. The other's card. */
    private static String network(Caller me, Caller other, String round) {
        String at = "/api/v1/rounds/" + round + "/network";
        List<String> themes = me.get(at).expect(200).json().getJsonArray("themes").stream()
                .limit(3)
                .map(theme -> theme.asJsonObject().getString("id"))
                .toList();
        Map<String, Object> card = new HashMap<>(Map.of("languages", List.of("fi", "sv"), "showsEmail", true));
        card.put(
                "words",
                "Etsin vertaista, joka on muuttanut tiiminsä kokouskäytäntöjä. Jaan mielelläni, mikä meillä ei toiminut.");
        card.put("themes", themes.subList(0, 1));
        card.put("competences", List.of(competence(me).get("competence")));
        String mine = me.post(at + "/card", card).expect(201).text("id");
        card.put("words", "Olen johtanut hajautettua tiimiä kuusi vuotta. Kysy mitä vain, myös epäonnistumisista.");
        card.put("themes", themes);
        card.remove("competences");
        String theirs = other.post(at + "/card", card).expect(201).text("id");
        other.post(
                        "/api/v1/network/cards/" + mine + "/messages",
                        Map.of("words", "Meillä kokeiltiin samaa viime talvena. Sopisiko puhelu ensi viikolla?"))
                .expect(201);
        me.post("/api/v1/network/cards/" + theirs + "/messages", Map.of("words", "Sopii, torstaina iltapäivällä."))
                .expect(201);
        return theirs;
    }

    /** The colleague's, who knows something and has little time. */
    private String bankOffer(Caller mentor, List<String> themes) {
        Map<String, Object> content = OpenBank.offer(themes, 2);
        content.put(
                "competences", List.of(Map.of("competence", competence(mentor).get("competence"), "level", 2)));
        content.put("languages", List.of("fi", "sv"));
        content.put("place", "Oulu");
        content.put("from", "2099-01-31");
        return OpenBank.published(mentor, bank, content);
    }

    private static String roundOf(Caller hr, String programme) {
        return hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
    }

    /** A programme of the hr person's, set up from a template; published when somebody coordinates it. */
    private static String programme(Caller hr, String template, Someone coordinator) {
        String id = hr.post("/api/v1/programmes", Map.of("template", template))
                .expect(201)
                .text("id");
        for (String task : List.of("coordinator", "matching")) {
            Map<String, String> named =
                    Map.of("task", task, "person", coordinator.id().toString());
            hr.post("/api/v1/programmes/" + id + "/people", named).expect(201);
        }
        return id;
    }

    private static void share(Caller me, String what, String with) {
        me.post(what + "/shares", Map.of("with", with));
    }

    private static String goal(Caller me, String title, Map<String, Object> more) {
        Map<String, Object> goal = new HashMap<>(Map.of("title", title, "status", "active"));
        goal.putAll(more);
        return me.post("/api/v1/goals", goal).expect(201).text("id");
    }

    private static String entry(Caller me, String whatHappened, String goal) {
        return me.post(
                        "/api/v1/log-entries",
                        Map.of(
                                "whatHappened",
                                whatHappened,
                                "insight",
                                "Hiljaisuus ei ole samaa mieltä olemista.",
                                "next",
                                "Kysyn seuraavassa kokouksessa kaikilta.",
                                "source",
                                "meeting",
                                "goal",
                                goal))
                .expect(201)
                .text("id");
    }

    private static List<String> competences(Caller me) {
        return me
                .get("/api/v1/me/profile")
                .expect(200)
                .json()
                .getJsonArray("groups")
                .getValuesAs(JsonObject.class)
                .stream()
                .flatMap(group -> group.getJsonArray("competences").getValuesAs(JsonObject.class).stream())
                .map(line -> line.getString("competence"))
                .toList();
    }

    /** What the profile holds, with levels that leave something to reach. */
    private static Map<String, Object> competence(Caller me) {
        String competence = competences(me).get(0);
        return Map.of(
                "competence",
                competence,
                "levelNow",
                2,
                "levelTarget",
                4,
                "success",
                "Jokainen on sanonut jotain ennen kuin päätämme.",
                "due",
                LocalDate.now(ZoneId.of("Europe/Helsinki")).plusMonths(5).toString());
    }
}
