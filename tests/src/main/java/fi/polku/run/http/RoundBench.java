package fi.polku.run.http;

import fi.polku.run.BenchCase;
import fi.polku.run.DemoRole;
import fi.polku.run.Figure;
import fi.polku.run.Options;
import fi.polku.run.People;
import fi.polku.run.Person;
import fi.polku.run.Progress;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests per second of those who see a whole round with thousands of applications; {@code docs/performance.md}. */
public final class RoundBench implements BenchCase {
    private static final int APPLICATIONS = 5_000;
    /** In making: as many as somebody may keep in sight. */
    private static final int GROUPS = 100;
    /** So many teams in each unit that there are enough experts. */
    private static final Options.Holdings ENOUGH = new Options.Holdings(9, 300);

    private final int applications;

    /** Five thousand applications. */
    public RoundBench() {
        this(APPLICATIONS);
    }

    private RoundBench(int applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "round";
    }

    @Override
    public String about() {
        return "pages of one round with thousands of applications";
    }

    @Override
    public Set<String> settings() {
        return Set.of("applications");
    }

    @Override
    public BenchCase with(Map<String, String> given) {
        return given.containsKey("applications") ? new RoundBench(Integer.parseInt(given.get("applications"))) : this;
    }

    @Override
    public List<Figure> measure(Progress progress) {
        return Bed.of(name(), ENOUGH).measure(progress, (installation, site) -> {
            FullRound round = new FullRound(installation, site);
            round.make(applications);
            progress.say(applications + " people have applied to one round, and its matching begins today");
            int groups = Math.min(GROUPS, applications / 6);
            round.compose(groups);
            progress.say(groups + " groups are in making at its desk");
            return scenes(site, round, installation.people());
        });
    }

    private static List<Scene> scenes(Site site, FullRound round, People people) {
        Person hr = people.in(DemoRole.HR);
        Person matcher = people.in(DemoRole.MATCHER);
        String page = "Accept: text/html";
        String path = "/rounds/" + round.id();
        return List.of(
                new Scene("round", "the round, as its organiser", Request.get(path, page, site.cookie(hr)), 200),
                new Scene(
                        "applicants",
                        "who applied, as its organiser",
                        Request.get(path + "/applications", page, site.cookie(hr)),
                        200),
                new Scene(
                        "composing",
                        "who applied, as the matching group",
                        Request.get(path + "/applications", page, site.cookie(matcher)),
                        200),
                new Scene(
                        "desk",
                        "the desk, with groups in making",
                        Request.get(path + "/desk", page, site.cookie(matcher)),
                        200),
                new Scene(
                        "side-by-side",
                        "two applications side by side, at the desk",
                        Request.get(round.sideBySide(), page, site.cookie(matcher)),
                        200),
                new Scene(
                        "conflicts",
                        "conflicts of interest, at the desk",
                        Request.get(path + "/desk/conflicts", page, site.cookie(matcher)),
                        200),
                new Scene(
                        "application",
                        "one application, as the matching group",
                        Request.get(round.application(), page, site.cookie(matcher)),
                        200),
                new Scene(
                        "mentoring",
                        "My mentoring, as an applicant",
                        Request.get("/mentoring", page, site.cookie(round.applicant())),
                        200));
    }
}
