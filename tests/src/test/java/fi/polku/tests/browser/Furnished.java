package fi.polku.tests.browser;

import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Team;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A team in which people have written, shared and walked, so that each page has something to show. */
final class Furnished {
    final Someone supervisor;
    final Someone expert;
    final Someone colleague;
    final Someone hr;
    final String goal;
    final String draft;
    final String achieved;
    final String entry;
    final Walk walk;

    Furnished(Site polku) {
        Team team = polku.people().freshTeam("agency-1");
        supervisor = team.supervisor();
        expert = team.reports().get(0);
        colleague = team.reports().get(1);
        hr = polku.people().demo("hr");
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
        walk = walk(polku);
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

    /** What the profile holds, with levels that leave something to reach. */
    private static Map<String, Object> competence(Caller me) {
        JsonObject profile = me.get("/api/v1/me/profile").expect(200).json();
        String competence = profile.getJsonArray("groups")
                .getJsonObject(0)
                .getJsonArray("competences")
                .getJsonObject(0)
                .getString("competence");
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
