package fi.polku.run.http;

import com.nimbusds.jose.util.JSONObjectUtils;
import fi.polku.reference.DemoPeople;
import fi.polku.run.BenchCase;
import fi.polku.run.DemoRole;
import fi.polku.run.Figure;
import fi.polku.run.Folders;
import fi.polku.run.Installation;
import fi.polku.run.Options;
import fi.polku.run.People;
import fi.polku.run.Person;
import fi.polku.run.Progress;
import fi.polku.run.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests per second of what people do most, beside the floors that the machine sets; {@code docs/performance.md}. */
public final class HttpBench implements BenchCase {
    private static final String NO_SYNC_MEANWHILE = "PT12H";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String about() {
        return "requests a second by API and page, beside what the machine allows";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        Plan plan = Plan.from(System.getenv());
        progress.say(plan.said());
        progress.say(Machine.said());
        // Not among the temporary files, which may be in memory, where a commit costs nothing.
        Path home = ProjectFiles.root().resolve("tests/target/bench-http");
        Options options = Options.measured(home).with("POLKU_HOST_SYNC_EVERY", NO_SYNC_MEANWHILE);
        try {
            Folders.delete(home);
            List<Figure> figures;
            try (Installation installation = new Installation(options, progress).start();
                    Site site = new Site(installation)) {
                figures = measure(installation, site, plan, progress);
            }
            Folders.delete(home);
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Figure> measure(Installation installation, Site site, Plan plan, Progress progress)
            throws IOException {
        Scenery scenery = new Scenery(site, installation.host().records(), installation.people());
        scenery.make();
        progress.say("The team of 25 has goals, paths and a log");
        Map<Scene, Capture> captures = new LinkedHashMap<>();
        for (Scene scene : scenes(site, scenery, installation.people())) {
            captures.put(scene, Capture.of(scene, site, installation.database().statements()));
        }
        installation.database().logStatements(false);
        Measurement measurement = Measurement.prepare(installation, plan, progress, captures);
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<Scene, Capture> each : captures.entrySet()) {
            figures.addAll(measurement.of(each.getKey(), each.getValue()));
        }
        return figures;
    }

    /** The one that writes comes last: the more goals there are, the less the others would be what they are called. */
    private static List<Scene> scenes(Site site, Scenery scenery, People people) {
        Person expert = people.in(DemoRole.EXPERT);
        String api = "Accept: application/json";
        String language = "Accept-Language: fi";
        String goal = JSONObjectUtils.toJSONString(
                scenery.goal(0, scenery.competences(DemoPeople.MATCHER.id()).get(0)));
        return List.of(
                new Scene(
                        "development",
                        "a person's development by API",
                        Request.get("/api/v1/me/development", api, language, site.bearer(expert)),
                        200),
                new Scene(
                        "team",
                        "a team of 25 by API",
                        Request.get("/api/v1/team", api, language, site.bearer(people.in(DemoRole.SUPERVISOR))),
                        200),
                new Scene(
                        "page",
                        "the page My development",
                        Request.get("/development", "Accept: text/html", language, site.cookie(expert)),
                        200),
                new Scene(
                        "goal",
                        "a new goal by API",
                        Request.post("/api/v1/goals", goal, api, language, site.bearer(people.in(DemoRole.MATCHER))),
                        201));
    }
}
