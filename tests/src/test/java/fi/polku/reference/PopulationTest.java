package fi.polku.reference;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import fi.polku.reference.Profile.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationTest {
    private static final Pattern IDENTITY_CODE = Pattern.compile("[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Population PEOPLE = Population.of(Population.SEED, CATALOGUE);
    private static final Map<String, Person> BY_ID = PEOPLE.people().stream().collect(toMap(Person::id, identity()));
    private static final Map<String, Unit> UNITS = PEOPLE.units().stream().collect(toMap(Unit::id, identity()));

    @Test
    void the_same_seed_gives_the_same_people() {
        var again = Population.of(Population.SEED, CATALOGUE);
        assertThat(again.units()).isEqualTo(PEOPLE.units());
        assertThat(again.people()).isEqualTo(PEOPLE.people());
        assertThat(again.profiles()).isEqualTo(PEOPLE.profiles());
    }

    @Test
    void another_seed_gives_others_in_the_same_places() {
        var others = Population.of(Population.SEED + 1, CATALOGUE);
        assertThat(others.people()).isNotEqualTo(PEOPLE.people());
        assertThat(others.people())
                .extracting(Person::supervisor)
                .isEqualTo(PEOPLE.people().stream().map(Person::supervisor).toList());
    }

    @Test
    void larger_population_has_the_same_people_first_and_as_many_teams_again() {
        var larger = Population.of(Population.SEED, CATALOGUE, new Population.Size(2, 0));
        assertThat(larger.people().subList(0, PEOPLE.people().size())).isEqualTo(PEOPLE.people());
        assertThat(larger.people()).hasSize(PEOPLE.people().size() + 24 * 26);
        assertThat(larger.units()).isEqualTo(PEOPLE.units());
    }

    @Test
    void small_agencies_come_after_everybody_else_each_with_its_head_human_resources_supervisor_and_experts() {
        var more = Population.of(Population.SEED, CATALOGUE, new Population.Size(1, 47));
        assertThat(more.people().subList(0, PEOPLE.people().size())).isEqualTo(PEOPLE.people());
        assertThat(more.units().stream().map(Unit::agency).distinct()).hasSize(50);
        assertThat(more.units()).extracting(Unit::id).doesNotHaveDuplicates();
        var last = more.people().subList(more.people().size() - 8, more.people().size());
        assertThat(last).extracting(Person::email).allMatch(address -> address.endsWith("@virasto50.example.org"));
        assertThat(last.get(0).supervisor()).isEmpty();
        assertThat(last.subList(1, 3))
                .extracting(Person::supervisor)
                .containsOnly(Optional.of(last.get(0).id()));
        assertThat(last.subList(3, 8))
                .extracting(Person::supervisor)
                .containsOnly(Optional.of(last.get(2).id()));
    }

    @Test
    void there_are_three_agencies_and_24_supervisors_with_25_experts_each() {
        assertThat(PEOPLE.units())
                .filteredOn(unit -> unit.agency().equals(unit.id()))
                .extracting(Unit::id)
                .containsExactly("agency-1", "agency-2", "agency-3");
        assertThat(reports())
                .hasSize(24)
                .allSatisfy((supervisor, count) -> assertThat(count).isEqualTo(25));
    }

    @Test
    void heads_alone_report_to_nobody_and_no_line_of_supervisors_is_a_circle() {
        assertThat(PEOPLE.people())
                .filteredOn(person -> person.supervisor().isEmpty())
                .extracting(Person::unit)
                .containsExactly("agency-1", "agency-2", "agency-3");
        assertThat(PEOPLE.people())
                .allSatisfy(person -> assertThat(line(person)).isLessThanOrEqualTo(3));
    }

    @Test
    void everybody_is_in_a_unit_of_the_agency_that_their_supervisor_is_in() {
        assertThat(PEOPLE.people())
                .allSatisfy(person -> person.supervisor()
                        .ifPresent(id -> assertThat(agency(supervisor(id))).isEqualTo(agency(person))));
    }

    @Test
    void every_unit_leads_up_to_its_agency() {
        assertThat(PEOPLE.units()).allSatisfy(unit -> {
            var top = unit;
            while (top.parent().isPresent()) {
                top = Optional.ofNullable(UNITS.get(top.parent().get())).orElseThrow();
            }
            assertThat(top.id()).isEqualTo(unit.agency());
        });
    }

    @ParameterizedTest
    @EnumSource
    void people_of_the_demo_are_where_they_are_said_to_be(DemoPeople demo) {
        var person = Optional.ofNullable(BY_ID.get(demo.id())).orElseThrow();
        assertThat(person.name()).isEqualTo(demo.fullName());
        assertThat(person.language()).isEqualTo(demo.language());
        assertThat(person.employedTo()).isEmpty();
        assertThat(agency(person)).isEqualTo(demo.agency());
    }

    @Test
    void the_demo_expert_and_teammate_report_to_the_demo_supervisor_and_the_others_do_not() {
        assertThat(reportsOf(DemoPeople.SUPERVISOR))
                .contains(DemoPeople.EXPERT.id(), DemoPeople.TEAMMATE.id())
                .doesNotContain(DemoPeople.MENTOR.id(), DemoPeople.MATCHER.id(), DemoPeople.HR.id())
                .hasSize(25);
        assertThat(reportsOf(DemoPeople.OTHER_SUPERVISOR)).contains(DemoPeople.OTHER_EXPERT.id());
        assertThat(reports()).doesNotContainKeys(DemoPeople.MENTOR.id(), DemoPeople.HR.id(), DemoPeople.ADMIN.id());
    }

    @Test
    void names_and_addresses_belong_to_one_person_each_and_lead_nowhere() {
        assertThat(PEOPLE.people()).extracting(Person::name).doesNotHaveDuplicates();
        assertThat(PEOPLE.people())
                .extracting(Person::email)
                .doesNotHaveDuplicates()
                .allSatisfy(email -> assertThat(email).matches("[a-z.]+@[a-z]+\\.example\\.org"));
    }

    @Test
    void some_speak_swedish_or_english() {
        var languages = PEOPLE.people().stream().collect(groupingBy(Person::language, counting()));
        assertThat(languages).containsOnlyKeys("fi", "sv", "en");
        assertThat(languages.get("sv")).isBetween(60L, 130L);
    }

    @Test
    void nothing_looks_like_an_identity_code() {
        assertThat(IDENTITY_CODE.matcher(PEOPLE.people().toString()).find()).isFalse();
    }

    @Test
    void a_profile_is_about_15_competences_of_expert_work_on_the_scale() {
        var uris = CATALOGUE.of(Catalogue.EXPERT_WORK).stream()
                .map(Catalogue.Competence::uri)
                .toList();
        assertThat(PEOPLE.profiles()).hasSameSizeAs(PEOPLE.people()).allSatisfy(profile -> {
            assertThat(profile.entries()).hasSizeBetween(13, 17);
            assertThat(profile.entries()).extracting(Entry::competence).doesNotHaveDuplicates();
            assertThat(uris)
                    .containsAll(
                            profile.entries().stream().map(Entry::competence).toList());
            assertThat(profile.entries()).allSatisfy(PopulationTest::isSound);
        });
        assertThat(PEOPLE.profiles().stream()
                        .mapToInt(profile -> profile.entries().size())
                        .average())
                .hasValueCloseTo(15.0, offset(0.3));
    }

    @Test
    void levels_are_assessed_by_the_supervisor_or_by_oneself() {
        assertThat(PEOPLE.profiles()).allSatisfy(profile -> {
            var person = Optional.ofNullable(BY_ID.get(profile.person())).orElseThrow();
            var assessors = new HashSet<>(List.of(person.id()));
            person.supervisor().ifPresent(assessors::add);
            assertThat(profile.entries().stream().flatMap(entry -> entry.assessment().stream()))
                    .allSatisfy(assessment -> assertThat(assessors).contains(assessment.by()));
        });
    }

    private static void isSound(Entry entry) {
        assertThat(entry.level().isPresent()).isEqualTo(entry.assessment().isPresent());
        assertThat(entry.level().isPresent() || entry.target().isPresent()).isTrue();
        entry.level().ifPresent(level -> assertThat(level).isBetween(1, 5));
        entry.target()
                .ifPresent(target -> assertThat(target).isBetween(entry.level().orElse(1), 5));
    }

    /** How many report to each who is not a head. */
    private static Map<String, Long> reports() {
        return PEOPLE.people().stream()
                .flatMap(person -> person.supervisor().stream())
                .filter(id -> supervisor(id).supervisor().isPresent())
                .collect(groupingBy(identity(), counting()));
    }

    private static List<String> reportsOf(DemoPeople supervisor) {
        return PEOPLE.people().stream()
                .filter(person -> person.supervisor().equals(Optional.of(supervisor.id())))
                .map(Person::id)
                .toList();
    }

    private static int line(Person person) {
        return person.supervisor().map(id -> 1 + line(supervisor(id))).orElse(1);
    }

    private static Person supervisor(String id) {
        return Optional.ofNullable(BY_ID.get(id)).orElseThrow();
    }

    private static String agency(Person person) {
        return Optional.ofNullable(UNITS.get(person.unit())).orElseThrow().agency();
    }
}
