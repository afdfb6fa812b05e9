package fi.polku.run.http;

import fi.polku.run.Executed;
import fi.polku.run.Refusal;
import fi.polku.run.StatementLog;
import java.util.List;

/**
 * One request looked at closely, before it is measured.
 *
 * @param answer without compression
 * @param one the statements of the request
 * @param other those of the same request once more
 */
record Capture(Answer answer, List<Executed> one, List<Executed> other) {
    private static final int WARM = 3;
    private static final int ATTEMPTS = 10;

    /** Asks until two requests in a row need the same statements: the first ones fill caches. */
    static Capture of(Scene scene, Site site, StatementLog log) {
        for (int i = 0; i < WARM; i++) {
            ask(scene, site);
        }
        List<Executed> last = statements(scene, site, log);
        for (int i = 0; i < ATTEMPTS; i++) {
            List<Executed> now = statements(scene, site, log);
            if (sql(now).equals(sql(last))) {
                return new Capture(ask(scene, site), last, now);
            }
            last = now;
        }
        throw new Refusal("\"" + scene.title() + "\" asks the database differently each time: " + sql(last));
    }

    int statements() {
        return one.size();
    }

    PgBenchScript script() {
        return PgBenchScript.of(one, other);
    }

    private static List<Executed> statements(Scene scene, Site site, StatementLog log) {
        long place = log.now();
        ask(scene, site);
        return log.executedSince(place);
    }

    private static Answer ask(Scene scene, Site site) {
        Request request = scene.request();
        return site.ask(request).expect(scene.status(), request.method() + " " + request.path());
    }

    private static List<String> sql(List<Executed> statements) {
        return statements.stream().map(Executed::sql).toList();
    }
}
