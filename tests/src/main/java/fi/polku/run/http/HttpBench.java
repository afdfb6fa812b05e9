package fi.polku.run.http;

import com.nimbusds.jose.util.JSONObjectUtils;
import fi.polku.reference.DemoPeople;
import fi.polku.run.BenchCase;
import fi.polku.run.DemoRole;
import fi.polku.run.Figure;
import fi.polku.run.Options;
import fi.polku.run.People;
import fi.polku.run.Person;
import fi.polku.run.Progress;
import java.util.List;

/** Requests per second of what people do most, beside the floors that the machine sets; {@code docs/performance.md}. */
public final class HttpBench implements BenchCase {
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
        return Bed.of(name(), Options.Holdings.USUAL).measure(progress, (installation, site) -> {
            Scenery scenery = new Scenery(site, installation.host().records(), installation.people());
            scenery.make();
            progress.say("The team of 25 has goals, paths and a log");
            return scenes(site, scenery, installation.people());
        });
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
