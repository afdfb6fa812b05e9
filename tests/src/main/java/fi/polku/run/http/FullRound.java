package fi.polku.run.http;

import com.nimbusds.jose.util.JSONObjectUtils;
import fi.polku.run.DemoRole;
import fi.polku.run.Installation;
import fi.polku.run.Person;
import fi.polku.run.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A round that thousands apply to, each of them over the API. Its days are moved, as the server's clock is the machine's. */
final class FullRound {
    private static final int CALLERS = 4;
    private static final String TEMPLATE = "peer-triads";
    private static final String WHY = "Haluan peilata työtäni muiden kanssa, koska tehtäväni on muuttunut ja huomaan"
            + " ratkovani yksin asioita, joita muissakin virastoissa mietitään. Tarjoan vastineeksi kokemusta"
            + " hankkeiden vetämisestä.";

    private final Installation installation;
    private final Site site;
    private String round = "";
    private String application = "";
    private List<Person> applicants = List.of();
    private List<String> compared = List.of();

    FullRound(Installation installation, Site site) {
        this.installation = installation;
        this.site = site;
    }

    /** Its id. */
    String id() {
        return round;
    }

    /** The page of the first application. */
    String application() {
        return "/applications/" + application;
    }

    /** Who sent the first application. */
    Person applicant() {
        return applicants.get(0);
    }

    /** Makes it, with so many applications, and begins its matching. */
    void make(int applications) {
        applicants = experts(applications);
        String hr = site.bearer(installation.people().in(DemoRole.HR));
        String programme = id(site.make("/api/v1/programmes", Map.of("template", TEMPLATE), hr));
        for (Map.Entry<String, DemoRole> task : Map.of("coordinator", DemoRole.MENTOR, "matching", DemoRole.MATCHER)
                .entrySet()) {
            Map<String, Object> body = Map.of(
                    "task", task.getKey(), "person", id(installation.people().in(task.getValue())));
            site.make("/api/v1/programmes/" + programme + "/people", body, hr);
        }
        site.make("/api/v1/programmes/" + programme + "/publish", Map.of(), hr);
        round = one("select id::text from polku.programme_round where programme = ?::uuid", programme);
        beginsToday("application");
        apply();
        beginsToday("matching");
        declare();
        site.analyse();
    }

    /** The matching group has no conflict of interest with anybody. */
    private void declare() {
        String member = site.bearer(installation.people().in(DemoRole.MATCHER));
        String path = "/api/v1/rounds/" + round + "/desk/conflicts";
        site.ask(Request.put(path, "{\"applications\":[]}", member, "If-Match: *"))
                .expect(200, "PUT " + path);
    }

    /** So many of three are in making at the desk, each put together by hand. */
    void compose(int groups) {
        String member = site.bearer(installation.people().in(DemoRole.MATCHER));
        String desk = "/api/v1/rounds/" + round + "/desk/";
        for (int group = 0; group < groups; group++) {
            List<String> next = waiting(desk, member);
            if (group == 0) {
                compared = next.subList(0, 2);
            }
            String made = desk + "groups/" + id(site.make(desk + "groups", Map.of(), member)) + "/members/";
            for (String who : next) {
                site.ask(Request.put(made + who, "{}", member, "If-Match: *")).expect(200, "PUT " + made + who);
            }
        }
        site.analyse();
    }

    /** Three who are in no group yet, of those whom the member weighs: nobody of their own reporting line. */
    private List<String> waiting(String desk, String member) {
        String path = desk + "applicants?limit=3";
        try {
            String page = site.ask(Request.get(path, member))
                    .expect(200, "GET " + path)
                    .text();
            return ((List<?>) JSONObjectUtils.parse(page).get("items"))
                    .stream()
                            .map(each -> String.valueOf(((Map<?, ?>) each).get("application")))
                            .toList();
        } catch (ParseException e) {
            throw new IllegalStateException("GET " + path + " did not answer with JSON", e);
        }
    }

    /** The page on which two applications stand side by side. */
    String sideBySide() {
        return "/rounds/" + round + "/desk/compare?application=" + compared.get(0) + "&application=" + compared.get(1);
    }

    /** Each as one who types it in would: a draft, the answers, the sending. */
    private void apply() {
        String theme = one(
                "select t.id::text from polku.programme_theme t join polku.programme_round r on r.programme = t.programme where r.id = ?::uuid order by t.place limit 1",
                round);
        Map<String, Object> answers = Map.of(
                "themes",
                List.of(theme),
                "motivation",
                WHY,
                "values",
                "Avoimuus ja uteliaisuus",
                "reflection",
                WHY,
                "languages",
                List.of("fi"),
                "meets",
                "either",
                "hours",
                3);
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<String>> sent = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = caller;
                sent.add(threads.submit((Callable<String>) () -> apply(first, JSONObjectUtils.toJSONString(answers))));
            }
            application = sent.get(0).get();
            for (Future<String> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private String apply(int first, String answers) {
        String sent = "";
        try (Site own = new Site(installation)) {
            for (int i = first; i < applicants.size(); i += CALLERS) {
                String who = own.bearer(applicants.get(i));
                String id = id(own.make("/api/v1/rounds/" + round + "/applications", Map.of("role", "peer"), who));
                String path = "/api/v1/applications/" + id;
                own.ask(Request.patch(path, answers, who, "If-Match: *")).expect(200, "PATCH " + path);
                own.ask(Request.post(path + "/send", "{}", who, "If-Match: *")).expect(200, "POST " + path + "/send");
                sent = sent.isEmpty() ? id : sent;
            }
        }
        return sent;
    }

    private List<Person> experts(int many) {
        List<Person> experts = installation.host().records().people().all().stream()
                .filter(person -> person.supervisor()
                        .flatMap(installation.host().records().people()::find)
                        .flatMap(fi.polku.reference.Person::supervisor)
                        .isPresent())
                .map(person -> installation.people().find(person.id()).orElseThrow())
                .limit(many)
                .toList();
        if (experts.size() < many) {
            throw new Refusal("The reference host has " + experts.size() + " experts, and " + many + " are to apply.");
        }
        return experts;
    }

    private String id(Person person) {
        return one("select id::text from polku.person where host_id = ?", person.id());
    }

    private static String id(Map<String, Object> made) {
        return String.valueOf(made.get("id"));
    }

    private void beginsToday(String phase) {
        one(
                "with moved as (update polku.round_phase f set first_day = f.first_day + s.days, last_day = f.last_day + s.days"
                        + " from (select polku.today() - first_day as days, round from polku.round_phase where kind = '"
                        + phase + "') s"
                        + " where f.round = s.round and f.round = ?::uuid returning 1) select count(*)::text from moved",
                round);
    }

    private String one(String sql, String parameter) {
        try (Connection database = installation.database().superuser().connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
