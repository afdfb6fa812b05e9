package fi.polku.adapter.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.host.CompetenceProfiles;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.Reject;
import fi.polku.mentoring.host.RejectReason;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratings in bulk come by a report that people configure, and so in many shapes. */
class ReportIsOddTest {
    private static final int RATING = 7;

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
    void a_rating_is_the_level_that_its_words_name_and_the_aim_is_to_be_proficient() {
        HostProfile first = read("1000").get(0);
        assertThat(first.person()).isEqualTo("E-u0001");
        assertThat(first.entries()).hasSize(MoodleSite.RATED);
        assertThat(first.entries().get(0).level()).contains(4);
        assertThat(first.entries().get(0).target()).contains(4);
        assertThat(first.entries().get(2).level()).contains(1);
    }

    @Test
    void columns_may_stand_in_any_order() {
        List<HostProfile> before = read("1000");
        moodle.site.report = table -> table.stream()
                .map(row -> {
                    List<String> turned = new ArrayList<>(row);
                    Collections.reverse(turned);
                    return turned;
                })
                .toList();
        assertThat(read("1000")).isEqualTo(before);
    }

    @Test
    void headings_may_be_others_by_configuration() {
        List<HostProfile> before = read("1000");
        moodle.site.report = heading(RATING, "Arvio");
        HostPage<HostProfile, String> page = profiles(Map.of("report.rows", "1000", "report.column.rating", "Arvio"))
                .profiles(ReadFrom.START);
        assertThat(page.present()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"7, Something else, no column, Rating", "2, Rating, two columns, Rating"})
    void a_heading_that_is_missing_or_stands_twice_is_told_by_its_name(
            int place, String heading, String told, String wanted) {
        moodle.site.report = heading(place, heading);
        assertThatThrownBy(() -> read("1000"))
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining(told)
                .hasMessageContaining("\"" + wanted + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "13", "15", "16", "757", "1000"})
    void whatever_the_size_of_its_pages_everybody_is_whole(String rows) {
        List<HostProfile> all = read(rows);
        assertThat(all)
                .extracting(HostProfile::person)
                .hasSize(MoodleSite.PEOPLE)
                .doesNotHaveDuplicates();
        assertThat(all).allSatisfy(profile -> assertThat(profile.entries()).hasSize(MoodleSite.RATED));
    }

    @Test
    void one_person_longer_than_all_pages_of_a_reading_is_told() {
        assertThatThrownBy(() -> read("2"))
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining("report.rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "1000"})
    void a_report_that_is_not_sorted_by_person_is_not_believed(String rows) {
        moodle.site.report = table -> {
            List<List<String>> sorted = new ArrayList<>(table.subList(1, table.size()));
            sorted.sort((one, other) -> one.get(6).compareTo(other.get(6)));
            sorted.add(0, table.get(0));
            return sorted;
        };
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining("not sorted");
    }

    @Test
    void a_report_that_is_sorted_the_other_way_is_not_believed() {
        moodle.site.report = table -> {
            List<List<String>> turned = new ArrayList<>(table.subList(1, table.size()));
            Collections.reverse(turned);
            turned.add(0, table.get(0));
            return turned;
        };
        assertThatThrownBy(() -> read("13")).isInstanceOf(HostFault.Misspoke.class);
    }

    @Test
    void rows_that_are_added_meanwhile_cost_nobody_a_rating() {
        CompetenceProfiles profiles = profiles(Map.of("report.rows", "13"));
        HostPage<HostProfile, String> first = profiles.profiles(ReadFrom.START);
        moodle.site.report = table -> {
            List<List<String>> longer = new ArrayList<>(table);
            longer.add(1, table.get(1));
            return longer;
        };
        List<HostProfile> all = new ArrayList<>(first.present());
        all.addAll(rest(profiles, first.next()));
        assertThat(all)
                .extracting(HostProfile::person)
                .hasSize(MoodleSite.PEOPLE)
                .doesNotHaveDuplicates();
        assertThat(all).allSatisfy(profile -> assertThat(profile.entries()).hasSize(MoodleSite.RATED));
    }

    @Test
    void rows_that_are_removed_meanwhile_make_the_reading_begin_anew() {
        CompetenceProfiles profiles = profiles(Map.of("report.rows", "13"));
        String cursor = profiles.profiles(ReadFrom.START).next().orElseThrow();
        moodle.site.report = table -> table.subList(0, table.size() - 1);
        assertThatThrownBy(() -> profiles.profiles(ReadFrom.page(cursor))).isInstanceOf(HostFault.Forgot.class);
    }

    @Test
    void a_cursor_of_another_kind_is_forgotten() {
        assertThatThrownBy(() -> profiles(Map.of()).profiles(ReadFrom.page("abc")))
                .isInstanceOf(HostFault.Forgot.class);
    }

    @ParameterizedTest
    @CsvSource({"7, Superb, OFF_SCALE, level", "4, XYZ, UNKNOWN_FRAMEWORK, framework", "6, '', MISSING, idnumber"})
    void a_row_that_cannot_be_right_is_left_out_and_no_other(
            int place, String value, RejectReason reason, String field) {
        moodle.site.report = cell(1, place, value);
        HostPage<HostProfile, String> page =
                profiles(Map.of("report.rows", "1000")).profiles(ReadFrom.START);
        assertThat(page.rejected()).containsExactly(new Reject("E-u0001", reason, field));
        assertThat(page.present().get(0).entries()).hasSize(MoodleSite.RATED - 1);
        assertThat(page.present().get(1).entries()).hasSize(MoodleSite.RATED);
    }

    @Test
    void a_competence_that_is_not_rated_yet_has_no_level() {
        moodle.site.report = cell(1, RATING, "");
        assertThat(read("1000").get(0).entries().get(0).level()).isEmpty();
    }

    @Test
    void without_a_readable_scale_configuration_nobody_is_told_what_to_aim_at() {
        moodle.site.framework = Sample.with(moodle.site.framework, "scaleconfiguration", "[{\"scaleid\":\"4\"},{\"na");
        assertThat(read("1000"))
                .allSatisfy(profile -> assertThat(profile.entries())
                        .allSatisfy(entry -> assertThat(entry.target()).isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "E-u0001, E-u0002, true",
        "E-u0002, E-u0001, false",
        "E-u0001, E-u0001, false",
        "E-u0001, E-u00010, false",
        "a1, B2, false",
        "a-1, ab1, false",
        "ab9, ac1, true",
    })
    void an_order_is_judged_only_where_every_order_agrees(String one, String other, boolean before) {
        assertThat(ReportOrder.certainlyBefore(one, other)).isEqualTo(before);
    }

    @Test
    void a_report_that_may_not_be_seen_is_a_fault() {
        moodle.answers(
                "core_reportbuilder_retrieve_report",
                MoodleReplay.json()
                        .withBody(Sample.response("error_supervisor_report").toString()));
        assertThatThrownBy(() -> read("13"))
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining("errorreportview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"headers", "rows", "totalrowcount"})
    void a_report_without_one_of_its_parts_is_a_fault(String part) {
        JsonObject good = moodle.site
                .answer(Map.of(
                        "wstoken", MoodleSite.TOKEN,
                        "wsfunction", "core_reportbuilder_retrieve_report",
                        "moodlewsrestformat", "json",
                        "page", "0",
                        "perpage", "13"))
                .asJsonObject();
        JsonObject broken = Sample.with(good, "data", Sample.with(good.getJsonObject("data"), part, JsonValue.NULL));
        moodle.answers("core_reportbuilder_retrieve_report", MoodleReplay.json().withBody(broken.toString()));
        assertThatThrownBy(() -> read("13")).isInstanceOf(HostFault.Misspoke.class);
    }

    private static UnaryOperator<List<List<String>>> heading(int place, String heading) {
        return cell(0, place, heading);
    }

    private static UnaryOperator<List<List<String>>> cell(int row, int place, String value) {
        return table -> {
            List<List<String>> changed = new ArrayList<>(table);
            List<String> cells = new ArrayList<>(table.get(row));
            cells.set(place, value);
            changed.set(row, cells);
            return changed;
        };
    }

    private CompetenceProfiles profiles(Map<String, String> settings) {
        return moodle.connect(settings).get(CompetenceProfiles.class);
    }

    private List<HostProfile> read(String rows) {
        CompetenceProfiles profiles = profiles(Map.of("report.rows", rows));
        HostPage<HostProfile, String> first = profiles.profiles(ReadFrom.START);
        List<HostProfile> all = new ArrayList<>(first.present());
        all.addAll(rest(profiles, first.next()));
        return all;
    }

    private static List<HostProfile> rest(CompetenceProfiles profiles, Optional<String> next) {
        List<HostProfile> rest = new ArrayList<>();
        Optional<String> cursor = next;
        while (cursor.isPresent()) {
            HostPage<HostProfile, String> page = profiles.profiles(ReadFrom.page(cursor.get()));
            rest.addAll(page.present());
            cursor = page.next();
        }
        return rest;
    }
}
