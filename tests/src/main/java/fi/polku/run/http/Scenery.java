package fi.polku.run.http;

import fi.polku.reference.DemoPeople;
import fi.polku.reference.Records;
import fi.polku.run.DemoRole;
import fi.polku.run.People;
import fi.polku.run.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an agency has in Polku after a while, made through the API: the supervisor's team with goals, paths and a log. */
final class Scenery {
    private static final int STEPS = 8;
    private static final int LOG_ENTRIES = 20;
    private static final List<String> KINDS = List.of("mentoring", "course", "work-task", "reading");
    private static final List<String> TITLES = List.of(
            "Vaikeat keskustelut luontevammiksi",
            "Ryhmän fasilitointi etänä",
            "Oman työn priorisointi kiireessä",
            "Tiedolla johtamisen perusteet",
            "Esiintyminen sidosryhmille");
    private static final String WHY = "Haluan oppia tämän mentorin tuella, koska tehtäväni muuttuu keväällä ja vastaan"
            + " silloin ensimmäistä kertaa koko valmistelusta. Nyt vältän tilanteita, joissa olen eri mieltä, ja asiat"
            + " venyvät.";
    private static final String SUCCESS =
            "Olen käynyt kolme vaikeaa keskustelua niin, että sovittu pitää, ja pyytänyt niistä palautetta.";
    private static final String HAPPENED = "Palaverissa kaksi yksikköä oli eri mieltä aikataulusta. Kirjasin kummankin"
            + " perustelut taululle ja pyysin molempia sanomaan, mikä toisen perusteluissa pitää paikkansa. Sovimme"
            + " välietapista, johon kumpikin saattoi sitoutua.";

    private final Site site;
    private final Records records;
    private final People people;
    private final LocalDate today = LocalDate.now();

    Scenery(Site site, Records records, People people) {
        this.site = site;
        this.records = records;
        this.people = people;
    }

    /** Makes all of it. */
    void make() {
        String template = template();
        List<Person> team = team();
        for (int i = 0; i < team.size(); i++) {
            String who = site.bearer(team.get(i));
            List<String> competences = competences(team.get(i).id());
            int goals = team.get(i).id().equals(DemoPeople.EXPERT.id()) ? TITLES.size() : 2;
            String goal = IntStream.range(0, goals)
                    .mapToObj(number -> made("/api/v1/goals", goal(number, competences.get(number)), who))
                    .toList()
                    .get(0);
            site.make("/api/v1/goals/" + goal + "/shares", Map.of("with", "supervisor"), who);
            path(template, who, i);
            if (team.get(i).id().equals(DemoPeople.EXPERT.id())) {
                IntStream.range(0, LOG_ENTRIES)
                        .forEach(number -> made("/api/v1/log-entries", logEntry(number, goal), who));
            }
        }
        site.analyse();
    }

    /** A goal as a client of the API sets one. */
    Map<String, Object> goal(int number, String competence) {
        Map<String, Object> goal = new HashMap<>();
        goal.put("title", TITLES.get(number % TITLES.size()));
        goal.put("why", WHY);
        goal.put("success", SUCCESS);
        goal.put("competence", competence);
        goal.put("levelNow", 2);
        goal.put("levelTarget", 4);
        goal.put("due", today.plusMonths(4L + number).toString());
        goal.put("status", number == TITLES.size() - 1 ? "draft" : "active");
        goal.put("progress", number == TITLES.size() - 1 ? 0 : 20 * number);
        return goal;
    }

    /** The competences of the person's profile, by URI. */
    List<String> competences(String person) {
        return records.profiles().find(person).orElseThrow().entries().stream()
                .map(entry -> entry.competence())
                .toList();
    }

    private List<Person> team() {
        return records.people().all().stream()
                .filter(person -> person.supervisor().equals(Optional.of(DemoPeople.SUPERVISOR.id())))
                .map(person -> people.find(person.id()).orElseThrow())
                .toList();
    }

    private String template() {
        List<String> competences = competences(DemoPeople.EXPERT.id());
        List<Map<String, Object>> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            steps.add(Map.of(
                    "title", Map.of("fi", "Askel " + (i + 1) + ": harjoittele ja kokoa havainnot"),
                    "criterion",
                            Map.of("fi", "Olet tehnyt harjoituksen kahdesti ja keskustellut siitä mentorin kanssa."),
                    "kind", KINDS.get(i % KINDS.size()),
                    "dueInMonths", i + 1,
                    "competences", List.of(competences.get(i))));
        }
        Map<String, Object> template = Map.of(
                "name", Map.of("fi", "Valmistelijasta vetäjäksi"),
                "description", Map.of("fi", "Kahdeksan askelta asiantuntijalle, joka alkaa vetää ryhmää."),
                "steps", steps);
        return made("/api/v1/path-templates", template, site.bearer(people.in(DemoRole.HR)));
    }

    /** A path whose first steps are in different states, so that some of the team wait for the supervisor. */
    private void path(String template, String who, int number) {
        Map<String, Object> path = site.make("/api/v1/me/path", Map.of("template", template), who);
        List<String> steps = steps(path);
        String supervisor = site.bearer(people.in(DemoRole.SUPERVISOR));
        for (int i = 0; i <= number % 3; i++) {
            String step = "/api/v1/steps/" + steps.get(i);
            site.make(step + "/start", Map.of(), who);
            if (i < number % 3 || number % 2 == 0) {
                site.make(step + "/review-request", Map.of("text", HAPPENED), who);
            }
            if (i < number % 3) {
                site.make(step + "/review", Map.of("decision", "approve", "comment", "Hyvin tehty."), supervisor);
            }
        }
    }

    private static List<String> steps(Map<String, Object> path) {
        return ((List<?>) path.getOrDefault("steps", List.of()))
                .stream()
                        .map(step -> String.valueOf(((Map<?, ?>) step).get("id")))
                        .toList();
    }

    private Map<String, Object> logEntry(int number, String goal) {
        return Map.of(
                "date",
                today.minusDays(number * 5L).toString(),
                "source",
                number % 2 == 0 ? "meeting" : "daily-work",
                "whatHappened",
                HAPPENED,
                "insight",
                "Erimielisyys oli aikataulusta, ei tavoitteesta.",
                "next",
                "Kysyn ensi kerralla perustelut ennen palaveria.",
                "goal",
                goal);
    }

    private String made(String path, Map<String, ?> content, String who) {
        return String.valueOf(site.make(path, content, who).get("id"));
    }
}
