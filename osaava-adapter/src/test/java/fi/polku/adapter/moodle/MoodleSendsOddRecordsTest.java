package fi.polku.adapter.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.adapter.HostSettings;
import fi.polku.mentoring.host.CompetenceCatalogue;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFramework;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.HostScale;
import fi.polku.mentoring.host.PeopleDirectory;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.Reject;
import fi.polku.mentoring.host.RejectReason;
import fi.polku.mentoring.shared.Localized;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleSendsOddRecordsTest {
    private static final Map<String, String> ONE_PAGE = Map.of("page.people", "1000", "page.elements", "1000");

    private MoodleReplay moodle;

    @BeforeEach
    void start() {
        moodle = new MoodleReplay();
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void people_are_as_their_accounts_and_cohorts_say() {
        HostPerson person = people().present().stream()
                .filter(one -> one.id().equals("E-u0001"))
                .findFirst()
                .orElseThrow();
        assertThat(person.name().given()).isEqualTo("First1");
        assertThat(person.name().family()).isEqualTo("Last1");
        assertThat(person.email()).contains("u0001@example.invalid");
        assertThat(person.language()).contains("en");
        assertThat(person.supervisor()).contains("E-sup01");
        assertThat(people().asOf()).isEqualTo("2026-11-22T08:25:35Z");
    }

    @Test
    void somebody_without_idnumber_is_left_out_and_nobody_else() {
        user(30, user -> Sample.with(user, "idnumber", ""));
        HostPage<HostPerson, String> page = people();
        assertThat(page.rejected()).containsExactly(new Reject("#10", RejectReason.MISSING, "idnumber"));
        assertThat(page.present()).hasSize(MoodleSite.PEOPLE + 1);
    }

    @Test
    void two_accounts_with_one_idnumber_are_taken_for_nobody_even_when_they_stand_on_different_pages() {
        user(60, user -> Sample.with(user, "idnumber", "E-u0001"));
        HostPage<HostPerson, String> first = moodle.connect(Map.of("page.people", "10"))
                .get(PeopleDirectory.class)
                .people(ReadFrom.START);
        assertThat(first.present())
                .extracting(HostPerson::id)
                .doesNotContain("E-u0001")
                .contains("E-u0002");
        assertThat(first.rejected()).containsExactly(new Reject("E-u0001", RejectReason.DUPLICATE, "idnumber"));
    }

    @Test
    void a_suspended_account_is_nobody_in_service() {
        user(30, user -> Sample.with(user, "suspended", JsonValue.TRUE));
        HostPage<HostPerson, String> page = people();
        assertThat(page.present()).extracting(HostPerson::id).doesNotContain("E-u0008");
        assertThat(page.rejected()).isEmpty();
    }

    @Test
    void who_is_among_their_own_reports_has_no_supervisor_and_who_is_in_two_cohorts_the_first() {
        cohort(1).add(3L);
        cohort(2).add(23L);
        HostPage<HostPerson, String> page = people();
        assertThat(page.present()).anySatisfy(person -> {
            assertThat(person.id()).isEqualTo("E-sup01");
            assertThat(person.supervisor()).isEmpty();
        });
        assertThat(page.present()).anySatisfy(person -> {
            assertThat(person.id()).isEqualTo("E-u0001");
            assertThat(person.supervisor()).contains("E-sup01");
        });
        assertThat(page.rejected())
                .containsExactly(
                        new Reject("E-sup01", RejectReason.OWN_SUPERVISOR, "supervisor"),
                        new Reject("E-u0001", RejectReason.DUPLICATE, "supervisor"));
    }

    @Test
    void fields_that_the_account_may_not_see_are_absent_or_cost_the_person() {
        user(30, user -> Sample.with(Sample.with(user, "email", ""), "lang", ""));
        assertThat(people().present()).anySatisfy(person -> {
            assertThat(person.id()).isEqualTo("E-u0008");
            assertThat(person.email()).isEmpty();
            assertThat(person.language()).isEmpty();
        });
    }

    @Test
    void a_competency_without_idnumber_is_left_out_and_no_other() {
        competency(5, competency -> Sample.with(competency, "idnumber", ""));
        HostPage<HostCompetence, HostCompetence.Key> page = competences();
        assertThat(page.rejected()).containsExactly(new Reject("5", RejectReason.MISSING, "idnumber"));
        assertThat(page.present()).hasSize(53);
    }

    @ParameterizedTest
    @CsvSource({
        "http://data.europa.eu/esco/skill/1, http://data.europa.eu/esco/skill/1",
        "urn:x:1, urn:x:1",
        "D01 C/ä, urn:polku:competence:opisto:D01%20C%2F%C3%A4",
        "D01:C01, urn:polku:competence:opisto:D01%3AC01",
    })
    void the_uri_of_a_competence_is_its_idnumber_or_made_of_it_and_leads_back(String idnumber, String uri) {
        competency(5, competency -> Sample.with(competency, "idnumber", idnumber));
        assertThat(competences().present()).extracting(one -> one.key().uri()).contains(uri);
        assertThat(new CompetenceNames("urn:polku:competence:opisto:").idnumber(uri))
                .isEqualTo(idnumber);
    }

    @Test
    void a_competency_with_a_scale_of_its_own_is_left_out() {
        competency(5, competency -> Sample.with(competency, "scaleid", 6));
        competency(6, competency -> Sample.with(competency, "scaleid", 4));
        HostPage<HostCompetence, HostCompetence.Key> page = competences();
        assertThat(page.rejected()).containsExactly(new Reject("5", RejectReason.UNKNOWN_SCALE, "scaleid"));
        assertThat(page.present()).hasSize(53);
    }

    @Test
    void domains_are_headings_where_the_framework_calls_them_so_and_competences_where_not() {
        assertThat(frameworks().present()).singleElement().satisfies(framework -> {
            assertThat(framework.groups()).hasSize(6);
            assertThat(framework.changed()).isEqualTo(Instant.ofEpochSecond(1795292603));
        });
        assertThat(competences().present())
                .hasSize(54)
                .allSatisfy(one -> assertThat(one.group()).isPresent());
        moodle.site.framework = Sample.with(moodle.site.framework, "taxonomies", "competency,competency");
        assertThat(frameworks().present().get(0).groups()).isEmpty();
        assertThat(competences().present())
                .hasSize(60)
                .allSatisfy(one -> assertThat(one.group()).isEmpty());
    }

    @Test
    void a_hidden_framework_is_not_shown_and_neither_are_its_competences() {
        moodle.site.framework = Sample.with(moodle.site.framework, "visible", JsonValue.FALSE);
        assertThat(frameworks().present()).isEmpty();
        assertThat(competences().present()).isEmpty();
        assertThat(scales().present()).isEmpty();
    }

    @Test
    void a_scale_has_its_levels_in_order_and_is_called_by_the_first_and_last() {
        assertThat(scales().present()).singleElement().satisfies(scale -> {
            assertThat(scale.name().fi()).isEqualTo("1 Aware – 5 Expert");
            assertThat(scale.levels()).extracting(HostScale.Level::value).containsExactly(1, 2, 3, 4, 5);
            assertThat(scale.levels().get(3).name().fi()).isEqualTo("4 Skilled");
        });
    }

    @Test
    void names_come_in_the_languages_they_are_written_in() {
        competency(
                5,
                competency -> Sample.with(
                        competency,
                        "shortname",
                        "<span lang=\"en\" class=\"multilang\">Leading</span>"
                                + " <span lang=\"fi\" class=\"multilang\">Johtaminen &amp; tuki</span>"));
        assertThat(competences().present())
                .extracting(HostCompetence::name)
                .contains(new Localized("Johtaminen & tuki", "", "Leading"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain | Plain",
                "<p>In a  paragraph</p> | In a paragraph",
                "a &lt;script&gt; | a <script>",
                "<script>alert(1)</script> | alert(1)",
                "<span lang='fi' class='multilang'>other quotes</span> | other quotes",
                "&unknown; &#39;x&#039; | &unknown; 'x'",
                "&amp;lt; | &lt;",
            })
    void markup_never_comes_through(String written, String plain) {
        assertThat(MoodleText.names(written).fi()).isEqualTo(plain);
    }

    @Test
    void a_long_run_of_opening_tags_is_read_quickly() {
        String hostile = "<span lang=\"fi\" class=\"multilang\">".repeat(20_000);
        assertThat(MoodleText.names(hostile).fi()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-1", "E-1:x", "E-1:2,E-1:3", "E-1:2;E-2:3"})
    void cohorts_that_cannot_be_read_end_the_start_with_the_key_to_mend(String reports) {
        assertThatThrownBy(() -> moodle.connect(Map.of("cohort.reports", reports)))
                .isInstanceOf(HostSettings.Missing.class)
                .hasMessageContaining("polku.host.opisto.cohort.reports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "agency.id", "cohort.people", "report.id"})
    void a_setting_that_is_missing_ends_the_start_with_its_name(String key) {
        assertThatThrownBy(() -> moodle.connect(Map.of(key, "")))
                .isInstanceOf(HostSettings.Missing.class)
                .hasMessageContaining("polku.host.opisto." + key);
    }

    private void user(long id, UnaryOperator<jakarta.json.JsonObject> change) {
        moodle.site.users.computeIfPresent(id, (number, user) -> change.apply(user));
    }

    private void competency(long id, UnaryOperator<jakarta.json.JsonObject> change) {
        moodle.site.competencies.computeIfPresent(id, (number, competency) -> change.apply(competency));
    }

    private List<Long> cohort(long number) {
        return Objects.requireNonNull(moodle.site.cohorts.get(number));
    }

    private HostPage<HostPerson, String> people() {
        return moodle.connect(ONE_PAGE).get(PeopleDirectory.class).people(ReadFrom.START);
    }

    private CompetenceCatalogue catalogue() {
        return moodle.connect(ONE_PAGE).get(CompetenceCatalogue.class);
    }

    private HostPage<HostCompetence, HostCompetence.Key> competences() {
        return catalogue().competences(ReadFrom.START);
    }

    private HostPage<HostFramework, String> frameworks() {
        return catalogue().frameworks(ReadFrom.START);
    }

    private HostPage<HostScale, String> scales() {
        return catalogue().scales(ReadFrom.START);
    }
}
