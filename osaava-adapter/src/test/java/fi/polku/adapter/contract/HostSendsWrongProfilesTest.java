package fi.polku.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.host.Reject;
import fi.polku.mentoring.host.RejectReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostSendsWrongProfilesTest {
    private static final String GOOD = entry("urn:a:1", "level='2' target='4'");

    @ParameterizedTest
    @CsvSource({
        "level='0', OFF_SCALE, level",
        "level='101', OFF_SCALE, level",
        "target='999999999', OFF_SCALE, target",
        "level='much', MALFORMED, level",
        "target='-1', MALFORMED, target",
    })
    void a_wrong_level_costs_the_entry_and_no_other(String level, RejectReason reason, String field) {
        HostPage<HostProfile, String> page = read(entry("urn:a:2", level) + GOOD);
        assertThat(page.present())
                .singleElement()
                .satisfies(profile -> assertThat(profile.entries())
                        .extracting(entry -> entry.competence().uri())
                        .containsExactly("urn:a:1"));
        assertThat(page.rejected()).containsExactly(new Reject("p-1", reason, field));
    }

    @ParameterizedTest
    @CsvSource({"assessor='boss', assessor", "assessedBy='x y', assessedBy", "assessedOn='yesterday', assessedOn"})
    void a_wrong_word_about_the_assessment_costs_the_word(String part, String field) {
        HostPage<HostProfile, String> page = read(entry("urn:a:2", "level='3' " + part));
        assertThat(page.present())
                .singleElement()
                .satisfies(profile -> assertThat(profile.entries()).hasSize(1));
        assertThat(page.rejected()).containsExactly(new Reject("p-1", RejectReason.MALFORMED, field));
    }

    @Test
    void the_second_entry_for_one_competence_is_left_out() {
        HostPage<HostProfile, String> page = read(GOOD + entry("urn:a:1", "level='5'"));
        assertThat(page.present().get(0).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.level()).contains(2));
        assertThat(page.rejected()).containsExactly(new Reject("p-1", RejectReason.DUPLICATE, "entry"));
    }

    @Test
    void a_competence_that_is_not_yet_assessed_has_no_level() {
        HostPage<HostProfile, String> page = read(entry("urn:a:1", "target='3'"));
        assertThat(page.present().get(0).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.level()).isEmpty();
            assertThat(entry.target()).contains(3);
        });
    }

    private static String entry(String uri, String more) {
        return "<entry framework='f-1' competence='" + uri + "' " + more + "/>";
    }

    private static HostPage<HostProfile, String> read(String entries) {
        return ContractProfiles.PROFILES.page(
                Page.of("profiles", "<profile person='p-1' changed='2026-11-19T11:20:01Z'>" + entries + "</profile>"));
    }
}
