package fi.polku.adapter.moodle;

import fi.polku.adapter.HostSettings;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a Moodle is reached and what stands where in it. Holds the token, so it is never written out.
 *
 * @param url the site's address, with a slash at the end
 * @param token of the integration account
 * @param limits of one answer
 * @param cohorts who is there, and who reports to whom
 * @param report where ratings are
 * @param uris what a competence's idnumber is prefixed with when it is no URI
 */
record MoodleSettings(URI url, String token, Limits limits, Cohorts cohorts, Report report, String uris) {

    /**
     * Bounds of one answer.
     *
     * @param timeout longest wait for a connection, and between two pieces of an answer
     * @param bytes longest answer that is read
     * @param time longest time for a whole answer
     * @param people asked for at once
     * @param competences asked for at once
     */
    record Limits(Duration timeout, long bytes, Duration time, int people, int competences) {}

    /**
     * Cohorts, by their numbers.
     *
     * @param people everybody
     * @param reports those who report to somebody, in the order of configuration: cohort by the supervisor's idnumber
     */
    record Cohorts(long people, Map<String, Long> reports) {}

    /**
     * The saved report of all ratings, by its number and the headings of its columns.
     *
     * @param id the report
     * @param rows asked for at once
     * @param person heading of the person's idnumber, by which the report is sorted
     * @param framework heading of the framework's idnumber
     * @param competence heading of the competence's idnumber
     * @param rating heading of the rating
     */
    record Report(long id, int rows, String person, String framework, String competence, String rating) {}

    static MoodleSettings of(HostSettings settings) {
        String url = settings.address().toString();
        required(settings, "agency.id");
        return new MoodleSettings(
                URI.create(url.endsWith("/") ? url : url + "/"),
                required(settings, "token"),
                limits(settings),
                new Cohorts(settings.required("cohort.people", Long.class), reports(settings)),
                report(settings),
                settings.text("competence.uri").orElse("urn:polku:competence:" + settings.name() + ":"));
    }

    Duration timeout() {
        return limits.timeout();
    }

    private static Limits limits(HostSettings settings) {
        return new Limits(
                settings.value("timeout", Duration.class, Duration.ofSeconds(20)),
                settings.value("page.bytes", Long.class, 16L * 1024 * 1024),
                settings.value("page.time", Duration.class, Duration.ofMinutes(1)),
                between(1, 1000, settings.value("page.people", Integer.class, 250)),
                between(1, 1000, settings.value("page.elements", Integer.class, 500)));
    }

    private static Report report(HostSettings settings) {
        return new Report(
                settings.required("report.id", Long.class),
                between(1, 5000, settings.value("report.rows", Integer.class, 1000)),
                settings.text("report.column.person").orElse("ID number"),
                settings.text("report.column.framework").orElse("Framework ID number"),
                settings.text("report.column.competence").orElse("Competency ID number"),
                settings.text("report.column.rating").orElse("Rating"));
    }

    private static Map<String, Long> reports(HostSettings settings) {
        Map<String, Long> cohorts = new LinkedHashMap<>();
        for (String pair : settings.text("cohort.reports").orElse("").split(",", -1)) {
            String[] parts = pair.strip().split(":", -1);
            if (parts.length == 2
                    && parts[1].strip().matches("\\d{1,18}")
                    && cohorts.putIfAbsent(parts[0].strip(), Long.parseLong(parts[1].strip())) == null) {
                continue;
            }
            if (!pair.isBlank()) {
                throw new HostSettings.Missing(
                        settings.key("cohort.reports")
                                + " is no list of supervisors, each once, with the numbers of their cohorts, as in E-1:7, E-2:8");
            }
        }
        return cohorts;
    }

    private static String required(HostSettings settings, String key) {
        return settings.text(key).orElseThrow(() -> new HostSettings.Missing(settings.key(key) + " is not set"));
    }

    private static int between(int least, int most, int value) {
        return Math.max(least, Math.min(most, value));
    }

    @Override
    public String toString() {
        return "Moodle at " + url;
    }
}
