package fi.polku.adapter.moodle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.polku.mentoring.host.CompetenceCatalogue;
import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.PeopleDirectory;
import fi.polku.mentoring.host.ReadFrom;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error of Moodle is a 200. */
class MoodleRefusesTest {
    private static final String MEMBERS = "core_cohort_get_cohort_members";
    private static final String GRADE = "core_competency_grade_competency";

    private MoodleReplay moodle;

    @BeforeEach
    void start() {
        moodle = new MoodleReplay();
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad_token",
                "foreign_plan_as_learner",
                "grade_out_of_scale",
                "learner_grades_self",
                "missing_param",
                "no_such_function",
                "other_teams_plan_as_supervisor",
                "review_already_requested",
                "supervisor_report",
                "unknown_plan",
                "unknown_user_plans"
            })
    void each_recorded_error_while_reading_is_a_fault_that_somebody_must_mend(String error) {
        moodle.answers(MEMBERS, recorded(error));
        HostFault fault = fault();
        assertThat(fault).isInstanceOf(HostFault.Misspoke.class);
        assertThat(fault)
                .hasMessage(MEMBERS + ": Moodle answered "
                        + Sample.object("error_" + error).getString("errorcode"));
    }

    @ParameterizedTest
    @CsvSource({
        "grade_out_of_scale, Refused",
        "unknown_user_plans, Refused",
        "review_already_requested, Refused",
        "learner_grades_self, Misspoke",
        "bad_token, Misspoke",
        "missing_param, Misspoke",
    })
    void a_rating_is_refused_for_good_only_where_the_same_would_be_refused_again(String error, String fault) {
        moodle.answers(GRADE, recorded(error));
        assertThatThrownBy(() -> records().put(evidence("E-u0001", 4), "k"))
                .isInstanceOf(HostFault.class)
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(fault));
    }

    @Test
    void a_token_that_does_not_hold_is_a_fault_and_stands_nowhere_in_it() {
        String wrong = "ffff0000ffff0000";
        Host host = moodle.connect(Map.of("token", wrong));
        HostFault fault = catchThrowableOfType(HostFault.class, () -> people(host));
        assertThat(fault).isInstanceOf(HostFault.Misspoke.class).hasMessageContaining("invalidtoken");
        StringWriter everything = new StringWriter();
        fault.printStackTrace(new PrintWriter(everything));
        assertThat(everything.toString() + host).doesNotContain(wrong);
    }

    @Test
    void what_moodle_says_beside_the_code_is_not_repeated_as_it_may_name_people() {
        moodle.answers(
                MEMBERS,
                MoodleReplay.json()
                        .withBody(
                                "{\"exception\":\"x\",\"errorcode\":\"<b>Aino\",\"message\":\"Aino Esimerkki is away\"}"));
        assertThat(fault()).hasMessage(MEMBERS + ": Moodle answered with an error");
    }

    @Test
    void an_unknown_user_is_an_empty_list_and_refused() {
        assertThatThrownBy(() -> records().put(evidence("NOPE", 4), "k")).isInstanceOf(HostFault.Refused.class);
        assertThat(moodle.calls(GRADE)).isZero();
    }

    @Test
    void a_level_off_the_scale_is_refused_and_not_noted() {
        assertThatThrownBy(() -> records().put(evidence("E-u0001", 9), "k"))
                .isInstanceOf(HostFault.Refused.class)
                .hasMessageContaining("invalidpersistenterror");
        assertThat(moodle.site.noted("Polku")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sitemaintenance", "dmlreadexception"})
    void a_site_under_repair_is_away(String code) {
        moodle.answers(MEMBERS, MoodleReplay.json().withBody("{\"exception\":\"x\",\"errorcode\":\"" + code + "\"}"));
        assertThat(fault()).isInstanceOf(HostFault.Away.class);
    }

    @Test
    void a_slow_site_is_away() {
        moodle.answers(MEMBERS, MoodleReplay.json().withBody("[]").withFixedDelay(3000));
        Host host = moodle.connect(Map.of("timeout", "PT0.2S"));
        assertThatThrownBy(() -> people(host)).isInstanceOf(HostFault.Away.class);
    }

    @Test
    void a_site_that_asks_for_time_is_given_it() {
        moodle.answers(MEMBERS, aResponse().withStatus(503).withHeader("Retry-After", "120"));
        assertThat(fault())
                .isInstanceOfSatisfying(
                        HostFault.Away.class,
                        away -> assertThat(away.retryAfter()).contains(Duration.ofSeconds(120)));
    }

    @Test
    void a_page_for_people_with_status_200_is_no_answer() {
        moodle.answers(
                MEMBERS,
                aResponse()
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withBody("<!DOCTYPE html><html><body>Fatal error</body></html>"));
        assertThat(fault()).isInstanceOf(HostFault.Misspoke.class).hasMessageContaining("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[{\"cohortid\":1,\"userids\":[23", "\"text\"", "{}", "[1]", "[]", "null"})
    void what_is_no_answer_of_the_function_is_a_fault(String body) {
        moodle.answers(MEMBERS, MoodleReplay.json().withBody(body));
        assertThat(fault()).isInstanceOf(HostFault.Misspoke.class);
    }

    @Test
    void an_answer_longer_than_agreed_is_not_read() {
        Host host = moodle.connect(Map.of("page.bytes", "100"));
        assertThatThrownBy(() -> people(host))
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining("longer than 100 bytes");
    }

    @Test
    void a_site_that_fails_again_and_again_is_left_alone_and_no_other_host_with_it() {
        moodle.answers(MEMBERS, aResponse().withStatus(500));
        Host host = moodle.connect();
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> people(host)).hasMessageContaining("500");
        }
        assertThatThrownBy(() -> people(host)).hasMessageContaining("left alone");
        Host other = moodle.connect();
        assertThatThrownBy(() -> people(other)).hasMessageContaining("500");
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder recorded(String error) {
        return MoodleReplay.json().withBody(Sample.response("error_" + error).toString());
    }

    private HostFault fault() {
        return catchThrowableOfType(HostFault.class, () -> people(moodle.connect()));
    }

    private static void people(Host host) {
        host.get(PeopleDirectory.class).people(ReadFrom.START);
    }

    private DevelopmentRecords records() {
        return moodle.connect().find(DevelopmentRecords.class).orElseThrow();
    }

    private Evidence evidence(String person, int level) {
        HostCompetence.Key competence = moodle.connect()
                .get(CompetenceCatalogue.class)
                .competences(ReadFrom.START)
                .present()
                .get(0)
                .key();
        return new Evidence(
                "e-1",
                person,
                competence,
                Optional.of(level),
                "Led the release retrospective",
                Optional.empty(),
                LocalDate.parse("2026-11-20"),
                Instant.EPOCH);
    }
}
