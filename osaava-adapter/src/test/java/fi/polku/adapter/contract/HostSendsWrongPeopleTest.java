package fi.polku.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.Reject;
import fi.polku.mentoring.host.RejectReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostSendsWrongPeopleTest {
    private static final String GOOD =
            Page.person("p-1", Page.named("supervisor='p-9' email='aino@example.org' language='fi'"));

    @Test
    void a_right_person_is_read_as_sent() {
        HostPage<HostPerson, String> page = read(GOOD);
        assertThat(page.rejected()).isEmpty();
        assertThat(page.present()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo("p-1");
            assertThat(person.name().given()).isEqualTo("Aino");
            assertThat(person.supervisor()).contains("p-9");
            assertThat(person.changed()).isEqualTo("2026-11-19T11:20:01.500Z");
        });
        assertThat(page.asOf()).isEqualTo("2026-11-20T04:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', MISSING",
        "'a b', MALFORMED",
        "131052-308T, IDENTITY_CODE",
        "../p-1, MALFORMED",
    })
    void a_wrong_id_costs_the_person_and_no_other(String id, RejectReason reason) {
        HostPage<HostPerson, String> page = read(Page.person(id, Page.named("")) + GOOD);
        assertThat(page.present()).extracting(HostPerson::id).containsExactly("p-1");
        assertThat(page.rejected()).containsExactly(new Reject("#1", reason, "id"));
    }

    @Test
    void an_id_that_is_missing_altogether_costs_the_person() {
        HostPage<HostPerson, String> page =
                read("<person " + Page.named("") + " changed='2026-11-19T11:20:01Z'/>" + GOOD);
        assertThat(page.rejected()).containsExactly(new Reject("#1", RejectReason.MISSING, "id"));
        assertThat(page.present()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "givenName='', MISSING",
        "givenName='131052-308T', IDENTITY_CODE",
        "givenName='A&#x85;B', MALFORMED",
    })
    void a_wrong_name_costs_the_person(String name, RejectReason reason) {
        HostPage<HostPerson, String> page =
                read(Page.person("p-2", name + " familyName='Esimerkki' unit='u-1'") + GOOD);
        assertThat(page.present()).extracting(HostPerson::id).containsExactly("p-1");
        assertThat(page.rejected()).containsExactly(new Reject("p-2", reason, "givenName"));
    }

    @Test
    void an_over_long_name_costs_the_person() {
        HostPage<HostPerson, String> page =
                read(Page.person("p-2", "givenName='Aino' familyName='" + "x".repeat(301) + "' unit='u-1'") + GOOD);
        assertThat(page.rejected()).containsExactly(new Reject("p-2", RejectReason.TOO_LONG, "familyName"));
    }

    @Test
    void a_merge_into_something_that_is_no_id_leaves_a_plain_tombstone() {
        HostPage<HostPerson, String> page =
                read("<removed id='p-2' changed='2026-11-19T11:20:01Z' mergedInto='131052-308T'/>");
        assertThat(page.gone()).singleElement().satisfies(gone -> {
            assertThat(gone.key()).isEqualTo("p-2");
            assertThat(gone.mergedInto()).isEmpty();
        });
        assertThat(page.rejected()).containsExactly(new Reject("p-2", RejectReason.IDENTITY_CODE, "mergedInto"));
    }

    @Test
    void who_is_their_own_supervisor_is_kept_without_one() {
        HostPage<HostPerson, String> page = read(Page.person("p-2", Page.named("supervisor='p-2'")));
        assertThat(page.present())
                .singleElement()
                .satisfies(person -> assertThat(person.supervisor()).isEmpty());
        assertThat(page.rejected()).containsExactly(new Reject("p-2", RejectReason.OWN_SUPERVISOR, "supervisor"));
    }

    @ParameterizedTest
    @CsvSource({
        "email='131052-308T@example.org', IDENTITY_CODE, email",
        "email='nobody', MALFORMED, email",
        "language='klingon', TOO_LONG, language",
        "supervisor='x y', MALFORMED, supervisor",
    })
    void a_wrong_optional_part_costs_the_part(String part, RejectReason reason, String field) {
        HostPage<HostPerson, String> page = read(Page.person("p-2", Page.named(part)));
        assertThat(page.present()).hasSize(1);
        assertThat(page.rejected()).containsExactly(new Reject("p-2", reason, field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30.11.2026", "2026-11-30T00:00:00Z", "9999999-01-01"})
    void a_last_day_that_cannot_be_read_costs_the_person(String day) {
        HostPage<HostPerson, String> page = read(Page.person("p-2", Page.named("employedTo='" + day + "'")));
        assertThat(page.present()).isEmpty();
        assertThat(page.rejected()).containsExactly(new Reject("p-2", RejectReason.MALFORMED, "employedTo"));
    }

    @Test
    void employment_that_ends_before_it_begins_costs_the_person() {
        HostPage<HostPerson, String> page =
                read(Page.person("p-2", Page.named("employedFrom='2026-05-01' employedTo='2026-04-30'")));
        assertThat(page.rejected()).containsExactly(new Reject("p-2", RejectReason.DATES_REVERSED, "employedTo"));
    }

    @Test
    void the_second_of_two_with_one_id_is_left_out() {
        HostPage<HostPerson, String> page = read(GOOD + Page.person("p-1", Page.named("")));
        assertThat(page.present())
                .singleElement()
                .satisfies(person -> assertThat(person.supervisor()).contains("p-9"));
        assertThat(page.rejected()).containsExactly(new Reject("p-1", RejectReason.DUPLICATE, ""));
    }

    @Test
    void a_report_never_repeats_what_was_wrong() {
        HostPage<HostPerson, String> page = read(Page.person("131052-308T", Page.named("email='131052-308T@x'")));
        assertThat(page.rejected().toString()).doesNotContain("131052");
    }

    @Test
    void what_a_later_version_adds_is_passed_over() {
        HostPage<HostPerson, String> page = read("<news><deep><deeper/></deep>text</news>" + GOOD + "<last/>"
                + Page.person("p-2", Page.named("shoeSize='43'")));
        assertThat(page.present()).extracting(HostPerson::id).containsExactly("p-1", "p-2");
        assertThat(page.rejected()).isEmpty();
    }

    private static HostPage<HostPerson, String> read(String elements) {
        return ContractPeople.PEOPLE.page(Page.of("people", elements));
    }
}
